using System.Buffers;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads the partner of a row and its country, which may also be in brackets behind the name: <c>Brno (Tsjechië)</c>.
/// Not thread-safe.
/// </summary>
internal sealed class PartnerCells(SheetRow row, PlaceNames names, DateOnly asOf)
{
    private static readonly SearchValues<char> ListSigns = SearchValues.Create(';', '|', '/', '\n');
    private static readonly string[] Ands = [" en ", " and ", " & "];

    // Without "and": the names of many British districts contain it, such as Telford and Wrekin.
    private static readonly string[] Joints = [" en ", " & ", " + "];

    /// <summary>
    /// Returns the name of the partner, without its country; null if the cell means that there is none. A cell that may
    /// name several partners is reported.
    /// </summary>
    public string? Name()
    {
        if (row.Value("partner") is not { } name || row.IsNone(name))
            return null;
        if (CountryInName() is { } own)
            name = own.Bare;
        else if (Bracket() is { Match: { Value: { } other } match } bracket && !HasCountryInside(bracket.Bare))
            ReportOtherCountry(match, other);
        if (!row.IsExport && MayBeSeveral(name))
            row.Report("partner", ExchangeIssueMessages.SeveralPartners(name));
        return name;
    }

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
            row.Stated("country") is { } country
                ? names.MatchCountry(country).Value is { } own && bracket.Match.Candidates.Contains(own)
                : row.UsesCountryInName && bracket.Match.Value is not null
        )
            ? bracket
            : null;

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
        if (row.IsExport || row.Stated("partner") is not [.., ')'] name || QualifiedName.Split(name) is not { } parts)
            return null;
        return names.FindCountry(parts.Qualifier) is { Reason: not NameMatchReason.Whole } match
            ? (parts.Bare, match)
            : null;
    }

    // The brackets may contain a region, such as Portland (ME) or Atlanta (Georgia), or a former country.
    private void ReportOtherCountry(NameMatch<Country> match, Country other)
    {
        if (
            row.Stated("country") is { } country
            && names.MatchCountry(country).Value is { } own
            && other.ExistsOn(asOf)
        )
            row.Report(
                "partner",
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
        name.AsSpan().ContainsAny(ListSigns)
        || (Bracket() is { } bracket && HasCountryInside(bracket.Bare))
        || (
            name.Contains(',', StringComparison.Ordinal)
            && Array.Exists(Ands, and => name.Contains(and, StringComparison.OrdinalIgnoreCase))
        )
        || (
            Array.Exists(Joints, joint => JoinsNames(name, joint))
            && (
                row.Stated("partner_kind") is not { } kind
                || CodeNames<PartnerKind>.Find(kind) == PartnerKind.Municipality
            )
            && names.FindCountry(name) is null
        );

    private static bool JoinsNames(string name, string joint)
    {
        int at = name.IndexOf(joint, StringComparison.Ordinal);
        return at > 0 && char.IsUpper(name[0]) && char.IsUpper(name[at + joint.Length]);
    }
}
