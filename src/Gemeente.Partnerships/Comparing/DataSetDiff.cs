using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// How one data set differs from an earlier one (verschillen): records by id, profiles by municipality and period, and
/// what the data sets state of themselves.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Says nothing of issues and of the order of records,
/// but of profiles of one municipality that begin on the same day.
/// </remarks>
public sealed record DataSetDiff
{
    private static readonly (string Id, Label Label, Func<PartnershipDataSet, string?> TextOf)[] DataSetFields =
    [
        ("name", new Label("Naam van de gegevens", "Name of the data set"), dataSet => dataSet.Name),
        (
            "attribution",
            new Label("Bronvermelding", "Attribution"),
            dataSet => FieldTypes.TextList.Instance.TextOf([.. dataSet.Attribution.Select(Describe)])
        ),
    ];

    /// <summary>The name and attribution, where they differ.</summary>
    public ValueList<FieldDifference> DataSet
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Partnerships with ids that are new, in the order of the later data set.</summary>
    public ValueList<Partnership> Added
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Partnerships with ids that are no longer there, in the order of the earlier data set.</summary>
    public ValueList<Partnership> Removed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Partnerships that state something else, in the order of the later data set.</summary>
    public ValueList<PartnershipDifference> Changed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Profiles of municipalities and periods that are new.</summary>
    public ValueList<MunicipalityProfile> AddedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Profiles that are no longer there.</summary>
    public ValueList<MunicipalityProfile> RemovedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Profiles that state something else of the same municipality and period; several of these are told by their
    /// order.
    /// </summary>
    public ValueList<ProfileDifference> ChangedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The codes under which the registers have other municipalities, or one of them none.</summary>
    public ValueList<MunicipalityCode> Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// The codes under which the registers have other countries, income groups or EU statuses, or one of them none.
    /// </summary>
    public ValueList<CountryCode> Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Of <see cref="Municipalities"/> those that both registers have, with what differs.</summary>
    public ValueList<RegisterDifference> ChangedMunicipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Of <see cref="Countries"/> those that both registers have or neither has, with what differs.</summary>
    public ValueList<RegisterDifference> ChangedCountries
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty =>
        DataSet.Count
            + Added.Count
            + Removed.Count
            + Changed.Count
            + AddedProfiles.Count
            + RemovedProfiles.Count
            + ChangedProfiles.Count
            + Municipalities.Count
            + Countries.Count
        == 0;

    /// <summary>
    /// What to change in the earlier data set, by <see cref="PartnershipDataSet.With"/>, so that it has the
    /// partnerships and profiles of the later one. Registers, name and attribution are not changed so.
    /// </summary>
    public DataSetChanges ToChanges() =>
        new()
        {
            Added = Added,
            Replaced = [.. Changed.Select(change => change.After)],
            Removed = [.. Removed.Select(partnership => partnership.Id)],
            AddedProfiles = [.. ChangedProfiles.Select(change => change.After), .. AddedProfiles],
            RemovedProfiles = [.. RemovedProfiles, .. ChangedProfiles.Select(change => change.Before)],
        };

    /// <summary>A line for each difference, and one for each field that differs, for people to read.</summary>
    public string ToString(Language language) => new DiffText(language).Write(this);

    /// <summary>The differences in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>
    /// How a data set differs from an earlier one: partnerships told by their ids, profiles by municipality and period,
    /// registers by code.
    /// </summary>
    public static DataSetDiff Create(PartnershipDataSet before, PartnershipDataSet after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ProfileComparison profiles = new(before.Profiles, after.Profiles);
        RegisterComparison registers = new(before, after);
        return new DataSetDiff
        {
            DataSet = FieldDifference.Between(before, after, DataSetFields),
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

    private static string Describe(DataSource source) =>
        source
        + (source.Address is null ? "" : $" <{source.Address}>")
        + (source.Note is null ? "" : $": {source.Note}");
}
