using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships;

/// <summary>Partnerships and profiles, with the registers of their codes.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Ids and profiles are unique. <see cref="Validate"/>
/// finds other errors in the records.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PartnershipDataSet>))]
public sealed record PartnershipDataSet
{
    /// <summary>Gets the name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>
    /// Gets the reference date of the records whose evidence has none (peildatum): the day that the sources describe.
    /// Null if the records have no common one.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets the register of municipalities through time.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the register of countries through time.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the partnerships.</summary>
    public PartnershipCollection Partnerships
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the profiles.</summary>
    public MunicipalityProfileCollection Profiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the sources of the records and their licences, the most important first.</summary>
    public ValueList<DataSource> Attribution
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the issues that reading the records found, such as rows that are not used.</summary>
    public ValueList<DataIssue> Issues
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Returns a data set with changes. It shares unchanged records with this one. The cost depends on the number of
    /// changes, not on the size of the data set.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// A record to add exists already, a record to replace or remove does not exist, or a partnership is changed twice.
    /// Each of these is an issue.
    /// </exception>
    public PartnershipDataSet With(DataSetChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        List<DataIssue> issues = [];
        PartnershipDataSet changed = this with
        {
            Partnerships = Partnerships.With(changes, issues),
            Profiles = Profiles.With(changes, issues),
        };
        return issues.Count == 0 ? changed : throw new InvalidPartnershipDataException([.. issues]);
    }

    /// <summary>
    /// Checks the records against the registers. Errors: codes that the registers do not have, and texts with half of a
    /// surrogate pair, which no file can contain. Warnings: countries, municipalities and periods that do not go
    /// together. The result does not contain <see cref="Issues"/>.
    /// </summary>
    public ValueList<DataIssue> Validate() => [.. DataSetValidation.Validate(this)];

    /// <summary>Returns the name and the numbers of records.</summary>
    public override string ToString() => $"{Name}: {Partnerships}, {Profiles}";
}
