using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships;

public sealed partial record PartnershipDataSet
{
    /// <summary>How a data set differs from an earlier one: partnerships told by their ids, profiles by their content.</summary>
    public static DataSetDiff Diff(PartnershipDataSet before, PartnershipDataSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        HashSet<MunicipalityProfile> profilesBefore = [.. before.Profiles];
        HashSet<MunicipalityProfile> profilesAfter = [.. after.Profiles];
        return new DataSetDiff
        {
            Added = [.. after.Partnerships.Where(tie => before.Partnerships.Find(tie.Id) is null)],
            Removed = [.. before.Partnerships.Where(tie => after.Partnerships.Find(tie.Id) is null)],
            Changed =
            [
                .. from tie in after.Partnerships
                   let earlier = before.Partnerships.Find(tie.Id)
                   where earlier is not null && earlier != tie
                   select new PartnershipDifference { Before = earlier, After = tie },
            ],
            AddedProfiles = [.. after.Profiles.Where(profile => !profilesBefore.Contains(profile))],
            RemovedProfiles = [.. before.Profiles.Where(profile => !profilesAfter.Contains(profile))],
            Municipalities = DifferentCodes(before.Municipalities.All, after.Municipalities.All, municipality => municipality.Code),
            Countries = DifferentCodes(before.Countries, after.Countries),
        };
    }

    private static ValueList<CountryCode> DifferentCodes(CountryRegister before, CountryRegister after) =>
    [
        .. DifferentCodes(before.All, after.All, country => country.Code)
            .Union(DifferentCodes(before.IncomeGroups, after.IncomeGroups, period => period.Country))
            .Union(DifferentCodes(before.EuStatuses, after.EuStatuses, period => period.Country))
            .Order(),
    ];

    private static ValueList<TCode> DifferentCodes<T, TCode>(ValueList<T> before, ValueList<T> after, Func<T, TCode> codeOf)
        where T : notnull
        where TCode : notnull
    {
        if (before == after)
            return [];
        ILookup<TCode, T> known = before.ToLookup(codeOf);
        ILookup<TCode, T> found = after.ToLookup(codeOf);
        return [.. known.Concat(found).Select(group => group.Key).Distinct().Where(code => !known[code].SequenceEqual(found[code])).Order()];
    }
}
