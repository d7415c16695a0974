using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships;

public sealed partial record PartnershipDataSet
{
    /// <summary>
    /// How a data set differs from an earlier one: partnerships told by their ids, profiles by municipality and period,
    /// registers by code.
    /// </summary>
    public static DataSetDiff Diff(PartnershipDataSet before, PartnershipDataSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ProfileComparison profiles = new(before.Profiles, after.Profiles);
        RegisterComparison registers = new(before, after);
        return new DataSetDiff
        {
            DataSet = RecordField<PartnershipDataSet>.Differences(DataSetField.All, before, after),
            Added = [.. after.Partnerships.Where(tie => before.Partnerships.Find(tie.Id) is null)],
            Removed = [.. before.Partnerships.Where(tie => after.Partnerships.Find(tie.Id) is null)],
            Changed =
            [
                .. from tie in after.Partnerships
                let earlier = before.Partnerships.Find(tie.Id)
                where earlier is not null && earlier != tie
                select new PartnershipDifference { Before = earlier, After = tie },
            ],
            AddedProfiles = [.. profiles.Added],
            RemovedProfiles = [.. profiles.Removed],
            ChangedProfiles = [.. profiles.Changed],
            Municipalities = registers.Municipalities,
            ChangedMunicipalities = registers.ChangedMunicipalities,
            Countries = registers.Countries,
            ChangedCountries = registers.ChangedCountries,
        };
    }
}
