using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// The differences between a data set and an earlier one (verschillen): partnerships by id, profiles by municipality
/// and period, registers by code, and the name and attribution of the data sets.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Issues and the order of records are not compared,
/// except the order of profiles of one municipality that begin on the same day.
/// </remarks>
public sealed record DataSetDiff
{
    private static readonly (string Id, Label Label, Func<PartnershipDataSet, string?> TextOf)[] DataSetFields =
    [
        ("name", new Label("Naam van de gegevens", "Name of the data set"), dataSet => dataSet.Name),
        (
            "asOf",
            new Label("Peildatum van de gegevens", "Reference date of the data set"),
            dataSet => dataSet.AsOf?.ToString("O", CultureInfo.InvariantCulture)
        ),
        (
            "attribution",
            new Label("Bronvermelding", "Attribution"),
            dataSet => FieldTypes.TextList.Instance.TextOf([.. dataSet.Attribution.Select(Describe)])
        ),
    ];

    /// <summary>Gets the differences in name and attribution.</summary>
    public ValueList<FieldDifference> DataSet
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the partnerships with new ids, in the order of the later data set.</summary>
    public ValueList<Partnership> Added
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the partnerships with ids that are gone, in the order of the earlier data set.</summary>
    public ValueList<Partnership> Removed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the partnerships with other values, in the order of the later data set.</summary>
    public ValueList<PartnershipDifference> Changed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the profiles of new municipalities and periods.</summary>
    public ValueList<MunicipalityProfile> AddedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the profiles that are gone.</summary>
    public ValueList<MunicipalityProfile> RemovedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Gets the profiles of the same municipality and period with other values. Several of one municipality and period
    /// are compared in their order.
    /// </summary>
    public ValueList<ProfileDifference> ChangedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Gets the codes for which the registers have other municipalities, or only one of them has a municipality.
    /// </summary>
    public ValueList<MunicipalityCode> Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Gets the codes for which the registers have other countries, income groups or EU statuses, or only one of them
    /// has any.
    /// </summary>
    public ValueList<CountryCode> Countries
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the differences of those <see cref="Municipalities"/> that both registers have.</summary>
    public ValueList<RegisterDifference> ChangedMunicipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Gets the differences of those <see cref="Countries"/> that both registers have or neither has.
    /// </summary>
    public ValueList<RegisterDifference> ChangedCountries
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets a value that is true if the data sets do not differ.</summary>
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
    /// Makes the changes with which <see cref="PartnershipDataSet.With"/> gives the earlier data set the partnerships
    /// and profiles of the later one. The changes do not include registers, name and attribution.
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

    /// <summary>Writes a line for each record that differs and for each of its fields, in a language.</summary>
    public string ToString(Language language) => new DiffText(language).Write(this);

    /// <summary>Writes the differences in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>
    /// Compares a data set with an earlier one: partnerships by id, profiles by municipality and period, registers by
    /// code.
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
            Added = [.. after.Partnerships.Where(partnership => before.Partnerships.Find(partnership.Id) is null)],
            Removed = [.. before.Partnerships.Where(partnership => after.Partnerships.Find(partnership.Id) is null)],
            Changed =
            [
                .. from partnership in after.Partnerships
                let earlier = before.Partnerships.Find(partnership.Id)
                where earlier is not null && earlier != partnership
                select new PartnershipDifference { Before = earlier, After = partnership },
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
