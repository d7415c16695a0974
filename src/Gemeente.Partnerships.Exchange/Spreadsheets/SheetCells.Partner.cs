using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

// The partner and its country, which may stand behind its name: Brno (Tsjechië).
internal sealed partial class SheetCells
{
    private static readonly string[] Ands = [" en ", " and ", " & "];

    // Without and: it stands in the names of many districts in Britain, such as Telford and Wrekin.
    private static readonly string[] Joints = [" en ", " & ", " + "];

    /// <summary>
    /// The name of the partner, without its country; null where the cell says that there is none. What may be several
    /// is told.
    /// </summary>
    public override string? PartnerName()
    {
        if (Value("partner") is not { } name || IsNone(name))
            return null;
        if (CountryInName() is { } own)
            name = own.Bare;
        else if (Bracket() is { Match: { Value: { } other } match } bracket && !HasCountryInside(bracket.Bare))
            ReportOther(match, other);
        if (!isExport && MayBeSeveral(name))
            Report(
                "partner",
                "several-partners",
                $"'{Excerpt.Of(name)}' may be several partners; it is taken for the name of one.",
                "one partner a row",
                IssueSeverity.Warning
            );
        return name;
    }

    public override CountryCode Country(string field)
    {
        if (Stated(field) is null && !HasError(field) && Bracket() is { Match.Value: { } perhaps })
        {
            Report(
                field,
                "csv-value",
                $"{_columns[field]} names no country.",
                $"a value, perhaps {perhaps.EnglishName}, as stands behind the name of the partner"
            );
            return default;
        }

        if (Required(field) is not { } text)
            return default;
        NameMatch<Country> match = _countries.Match(text);
        if (_countries.IssueOf(match) is { } issue)
            Report(field, issue.Code, issue.Message, issue.Expected);
        return match.Value?.Code ?? default;
    }

    /// <summary>
    /// The name of the partner and the country of the row behind it; null where another name in it has a country too.
    /// </summary>
    private (string Bare, NameMatch<Country> Match)? CountryInName() =>
        Bracket() is { } bracket
        && !HasCountryInside(bracket.Bare)
        && Stated("country") is { } country
        && _countries.Match(country).Value is { } own
        && bracket.Match.Candidates.Contains(own)
            ? bracket
            : null;

    private bool HasCountryInside(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : name.IndexOf(')', open);
        return close > 0 && _countries.Find(name[(open + 1)..close].Trim()) is not null;
    }

    /// <summary>
    /// What stands in brackets at the end of the partner's name, where it names countries and not what lies in one; an
    /// export has names to the letter.
    /// </summary>
    private (string Bare, NameMatch<Country> Match)? Bracket()
    {
        if (isExport || Stated("partner") is not [.., ')'] name || QualifiedName.Split(name) is not { } parts)
            return null;
        return _countries.Find(parts.Qualifier) is { Reason: not NameMatchReason.Whole } match
            ? (parts.Bare, match)
            : null;
    }

    // It may be a region, such as Portland (ME) or Atlanta (Georgia), and a former country one that the partner lay in.
    private void ReportOther(NameMatch<Country> match, Country other)
    {
        if (
            Stated("country") is not { } country
            || _countries.Match(country).Value is not { } own
            || !other.ExistsOn(options.AsOf)
        )
            return;
        string what = match.Reason == NameMatchReason.Code ? "the code of" : "a name of";
        Report(
            "partner",
            "country-in-name",
            $"'{Excerpt.Of(match.Name)}' is also {what} {other.EnglishName}; it is taken for a part of the partner's name.",
            $"a partner in {own.EnglishName}",
            IssueSeverity.Warning
        );
    }

    // A country with two names, such as Trinidad en Tobago, is one.
    private bool MayBeSeveral(string name) =>
        name.AsSpan().ContainsAny(ListSigns)
        || (Bracket() is { } bracket && HasCountryInside(bracket.Bare))
        || (
            name.Contains(',', StringComparison.Ordinal)
            && Array.Exists(Ands, and => name.Contains(and, StringComparison.OrdinalIgnoreCase))
        )
        || (
            Array.Exists(Joints, joint => JoinsNames(name, joint))
            && (Stated("partner_kind") is not { } kind || Find<PartnerKind>(kind) == PartnerKind.Municipality)
            && _countries.Find(name) is null
        );

    private static bool JoinsNames(string name, string joint)
    {
        int at = name.IndexOf(joint, StringComparison.Ordinal);
        return at > 0 && char.IsUpper(name[0]) && char.IsUpper(name[at + joint.Length]);
    }
}
