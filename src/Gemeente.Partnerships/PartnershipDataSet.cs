using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships;

/// <summary>The records: partnerships and profiles, with the registers that say what their codes stand for.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Ids and profiles are unique; what else may be wrong
/// with the records is found by <see cref="Validate"/>.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PartnershipDataSet>))]
public sealed record PartnershipDataSet
{
    /// <summary>The name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The municipalities through time.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The countries through time.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The partnerships.</summary>
    public PartnershipCollection Partnerships
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The profiles.</summary>
    public MunicipalityProfileCollection Profiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Where the records come from and on what terms, the most important first.</summary>
    public ValueList<DataSource> Attribution
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>What was wrong or doubtful when the records were read, such as rows that are not used.</summary>
    public ValueList<DataIssue> Issues
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// A data set with changes. It shares what is not changed with this one, and costs as much as the changes, not as
    /// much as the data set.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// A partnership or profile to add is there already, one to replace or remove is not, or one is changed twice. Each
    /// of those is an issue.
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

    /// <summary>The name and the numbers of records.</summary>
    public override string ToString() => $"{Name}: {Partnerships}, {Profiles}";
}
