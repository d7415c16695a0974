using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// What tells each record of a data set from the others, whatever its place: its kind and key, and for those that have
/// no key of their own a number when it is not the first with that.
/// </summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The key of the next record.</summary>
    public string Next(object record)
    {
        string key = KeyOf(record);
        if (record is Partnership or Municipality)
            return key;
        int count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        return count == 1 ? key : $"{key}#{count}";
    }

    /// <summary>
    /// The place of a member's kind of record among the arrays of the format; below 0 for the data set itself.
    /// </summary>
    public static int KindOf(UnknownMember member)
    {
        int kind = FormatMembers.Arrays.Count - 1;
        while (kind >= 0 && !member.Record.StartsWith($"{FormatMembers.Arrays[kind]}/", StringComparison.Ordinal))
            kind--;
        return kind;
    }

    private static string KeyOf(object record) =>
        record switch
        {
            Partnership partnership => $"partnerships/{partnership.Id}",
            MunicipalityProfile profile => $"profiles/{profile.Municipality}/{profile.ValidFor}",
            Municipality municipality => $"municipalities/{municipality.Code}",
            Country country => $"countries/{country.Code}/{country.Validity}",
            DacIncomePeriod period => $"incomeGroups/{period.Country}/{period.From:yyyy-MM-dd}",
            EuStatusPeriod period => $"euStatuses/{period.Country}/{period.From:yyyy-MM-dd}",
            _ => "",
        };
}
