using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The keys of the records of a data set, which do not depend on their position: kind and key. Records that have no
/// unique key get a number after the first one.
/// </summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Gets the key of the next record.</summary>
    public string Next(object record)
    {
        string key = KeyOf(record);
        if (record is Partnership or Municipality)
            return key;
        int count = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        return count == 1 ? key : $"{key}#{count}";
    }

    /// <summary>Gets the position of the kind of record that has a member; -1 for a member of the data set itself.</summary>
    public static int KindOf(UnknownMember member)
    {
        int kind = RecordKind.All.Count - 1;
        while (kind >= 0 && !member.Record.StartsWith($"{RecordKind.All[kind].Array}/", StringComparison.Ordinal))
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
