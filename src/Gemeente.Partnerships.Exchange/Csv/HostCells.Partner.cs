using Gemeente.Partnerships.Exchange.Names;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Csv;

// The partner and its country.
internal sealed partial class HostCells
{
    private static readonly string[] Ands = [" en ", " and ", " & "];

    /// <summary>The name of the partner; null where the cell says that there is none. What may be several is told.</summary>
    public override string? PartnerName()
    {
        if (Value("partner") is not { } name || CellWords.IsNone(name))
            return null;
        if (name.AsSpan().ContainsAny(ListSigns) || (name.Contains(',', StringComparison.Ordinal) && Array.Exists(Ands, and => name.Contains(and, StringComparison.OrdinalIgnoreCase))))
            Report("partner", "several-partners", $"'{Excerpt.Of(name)}' may be several partners; it is taken for the name of one.", "one partner a row", IssueSeverity.Warning);
        return name;
    }

    public override CountryCode Country(string field)
    {
        if (Required(field) is not { } text)
            return default;
        NameMatch<Country> match = _countries.Match(text);
        if (_countries.IssueOf(match) is { } issue)
            Report(field, issue.Code, issue.Message, issue.Expected);
        return match.Value?.Code ?? default;
    }
}
