using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships;

/// <summary>What is added to, replaced in and removed from a data set in one step.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DataSetChanges
{
    /// <summary>Partnerships with ids that the data set does not have.</summary>
    public ValueList<Partnership> Added
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Partnerships that take the place of those with the same ids.</summary>
    public ValueList<Partnership> Replaced
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The ids of partnerships to remove.</summary>
    public ValueList<string> Removed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Profiles to add.</summary>
    public ValueList<MunicipalityProfile> AddedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Profiles to remove, told by their content.</summary>
    public ValueList<MunicipalityProfile> RemovedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
