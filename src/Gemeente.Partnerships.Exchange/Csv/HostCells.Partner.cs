using Gemeente.Partnerships.Exchange.Names;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Csv;

// The partner and its country, which may stand behind its name: Brno (Tsjechië).
internal sealed partial class HostCells
{
    private static readonly string[] Ands = [" en ", " and ", " & "];

    // Without and: it stands in the names of many districts in Britain, such as Telford and Wrekin.
    private static readonly string[] Joints = [" en ", " & ", " + "];

    /// <summary>The name of the partner, without its country; null where the cell says that there is none. What may be several is told.</summary>
    public override string? PartnerName()
    {
        if (Value("partner") is not { } name || CellWords.IsNone(name))
            return null;
        if (CountryInName() is { } own)
            name = own.Bare;
        else if (Bracket() is { Match: { Value: { } other } match })
            ReportOther(name, match, other);
        if (MayBeSeveral(name))
            Report("partner", "several-partners", $"'{Excerpt.Of(name)}' may be several partners; it is taken for the name of one.", "one partner a row", IssueSeverity.Warning);
        return name;
    }

    public override CountryCode Country(string field)
    {
        NameMatch<Country> match;
        if (Stated(field) is null && !HasError(field) && CountryInName() is { } named)
        {
            match = named.Match;
            Report(field, "country-in-name", $"There is no country; '{match.Name}' behind the name of the partner is taken for {match.Value!.EnglishName}.", "the country in a column of its own", IssueSeverity.Warning);
        }
        else if (Required(field) is { } text)
        {
            match = _countries.Match(text);
        }
        else
        {
            return default;
        }

        if (_countries.IssueOf(match) is { } issue)
            Report(field, issue.Code, issue.Message, issue.Expected);
        return match.Value?.Code ?? default;
    }

    /// <summary>The name of the partner and the country behind it: that of the row, or the only one where the row has none.</summary>
    private (string Bare, NameMatch<Country> Match)? CountryInName()
    {
        if (Bracket() is not { } bracket)
            return null;
        bool isOwn = Stated("country") is { } country
            ? _countries.Match(country).Value is { } own && bracket.Match.Candidates.Contains(own)
            : bracket.Match.Value is not null;
        return isOwn ? bracket : null;
    }

    /// <summary>What stands in brackets at the end of the partner's name, where it names countries and not what lies in one; an export has names to the letter.</summary>
    private (string Bare, NameMatch<Country> Match)? Bracket()
    {
        if (isExport || Stated("partner") is not [.., ')'] name || QualifiedName.Split(name) is not { } parts)
            return null;
        return _countries.Find(parts.Qualifier) is { Reason: not NameMatchReason.Whole } match ? (parts.Bare, match) : null;
    }

    // A code may be that of a region, such as Portland (ME), and a former country one that the partner lay in.
    private void ReportOther(string name, NameMatch<Country> match, Country other)
    {
        if (Stated("country") is not { } country || _countries.Match(country).Value is not { } own || !other.ExistsOn(options.Date))
            return;
        if (match.Reason == NameMatchReason.Code)
            Report("partner", "country-in-name", $"'{Excerpt.Of(match.Name)}' is also the code of {other.EnglishName}; it is taken for a part of the partner's name.", $"a partner in {own.EnglishName}", IssueSeverity.Warning);
        else
            Report("partner", "csv-record", $"'{Excerpt.Of(name)}' is in {other.EnglishName}, but the country of the row is {own.EnglishName}.", "a partner and a country that go together, and a region of that name without brackets");
    }

    // A country with two names, such as Trinidad en Tobago, is one.
    private bool MayBeSeveral(string name) =>
        name.AsSpan().ContainsAny(ListSigns)
        || (name.Contains(',', StringComparison.Ordinal) && Array.Exists(Ands, and => name.Contains(and, StringComparison.OrdinalIgnoreCase)))
        || (Array.Exists(Joints, joint => JoinsNames(name, joint))
            && (Stated("partner_kind") is not { } kind || Find<PartnerKind>(kind) == PartnerKind.Municipality)
            && _countries.Find(name) is null);

    private static bool JoinsNames(string name, string joint)
    {
        int at = name.IndexOf(joint, StringComparison.Ordinal);
        return at > 0 && char.IsUpper(name[0]) && char.IsUpper(name[at + joint.Length]);
    }
}
