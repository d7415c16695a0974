using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads the name of a place of a row and its country, which may also be in brackets behind the name: <c>Brno
/// (Tsjechië)</c>. Not thread-safe.
/// </summary>
/// <param name="row">The current row.</param>
/// <param name="names">Looks up countries.</param>
/// <param name="asOf">The reference date of the file.</param>
/// <param name="place">The field of the name.</param>
/// <param name="country">The field of the country.</param>
/// <param name="code">The field of the code of the country, which has priority; null if there is none.</param>
internal sealed class PartnerCells(
    SheetRow row,
    PlaceNames names,
    DateOnly asOf,
    string place = "partner",
    string country = "country",
    string? code = null
)
{
    private string CountryField => code is not null && row.Stated(code) is not null ? code : country;

    /// <summary>
    /// Returns the name of the partner, without its country; null if the cell means that there is none. A cell that may
    /// name several partners is reported.
    /// </summary>
    public string? Name()
    {
        if (row.Value(place) is not { } name || row.IsNone(name))
            return null;
        if (CountryInName() is { } own)
            name = own.Bare;
        else if (Bracket() is { Match: { Value: { } other } match } bracket && !HasCountryInside(bracket.Bare))
            ReportOtherCountry(match, other);
        if (!row.IsExport && MayBeSeveral(name))
            row.Report(place, ExchangeIssueMessages.SeveralPartners(name));
        return name;
    }

    /// <summary>Returns the note on a cell that named several partners; null if it names one.</summary>
    public NameNote? SplitNote() =>
        row.Whole(place) is { } whole
            ? new NameNote($"The source says '{whole}', which is taken for several partners.", IsDerived: false)
            : null;

    /// <summary>
    /// Returns the country of the partner; the default if it is missing or not known, which is reported.
    /// </summary>
    public CountryCode Country(string field)
    {
        if (row.Stated(field) is null && !row.HasFormulaError(field) && Bracket() is { Match.Value: { } perhaps })
        {
            if (row.UsesCountryInName)
                return perhaps.Code;
            row.Report(field, ExchangeIssueMessages.CountryOnlyInName(row.ColumnName(field), perhaps.EnglishName));
            return default;
        }

        if (row.Required(field) is not { } text)
            return default;
        NameMatch<Country> match = names.MatchCountry(text);
        if (names.IssueOf(match) is { } issue)
            row.Report(field, issue);
        return match.Value?.Code ?? default;
    }

    /// <summary>
    /// Returns the name of the partner and the country in brackets behind it, if that is the country of the row; null
    /// if not, or if the name contains another country.
    /// </summary>
    public (string Bare, NameMatch<Country> Match)? CountryInName() =>
        Bracket() is { } bracket
        && !HasCountryInside(bracket.Bare)
        && (
            row.Stated(CountryField) is { } stated
                ? names.MatchCountry(stated).Value is { } own && bracket.Match.Candidates.Contains(own)
                : row.UsesCountryInName && bracket.Match.Value is not null
        )
            ? bracket
            : null;

    /// <summary>Returns the country in brackets behind the name; null if they contain none, or several.</summary>
    public Country? CountryInBrackets() => Bracket()?.Match.Value;

    private bool HasCountryInside(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : name.IndexOf(')', open);
        return close > 0 && names.FindCountry(name[(open + 1)..close].Trim()) is not null;
    }

    /// <summary>
    /// Returns the brackets at the end of the partner's name, if they contain countries and not what lies in one. Null
    /// for an export, which has names to the letter.
    /// </summary>
    private (string Bare, NameMatch<Country> Match)? Bracket()
    {
        if (row.IsExport || row.Stated(place) is not [.., ')'] name || QualifiedName.Split(name) is not { } parts)
            return null;
        return names.FindCountry(parts.Qualifier) is { Reason: not NameMatchReason.Whole } match
            ? (parts.Bare, match)
            : null;
    }

    // The brackets may contain a region, such as Portland (ME) or Atlanta (Georgia), or a former country.
    private void ReportOtherCountry(NameMatch<Country> match, Country other)
    {
        if (
            row.Stated(CountryField) is { } stated
            && names.MatchCountry(stated).Value is { } own
            && other.ExistsOn(asOf)
        )
            row.Report(
                place,
                ExchangeIssueMessages.CountryInName(
                    match.Name,
                    match.Reason == NameMatchReason.Code,
                    other.EnglishName,
                    own.EnglishName
                )
            );
    }

    // A country with two names, such as Trinidad en Tobago, is one partner.
    private bool MayBeSeveral(string name) =>
        name.AsSpan().ContainsAny(PartnerLists.Signs)
        || (Bracket() is { } bracket && HasCountryInside(bracket.Bare))
        || (
            name.Contains(',', StringComparison.Ordinal)
            && Array.Exists(PartnerLists.Ands, and => name.Contains(and, StringComparison.OrdinalIgnoreCase))
        )
        || (
            Array.Exists(PartnerLists.Joints, joint => PartnerLists.JoinsNames(name, joint))
            && (
                row.Stated("partner_kind") is not { } kind
                || CodeNames<PartnerKind>.Find(kind) == PartnerKind.Municipality
            )
            && names.FindCountry(name) is null
        );
}
