using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships;

/// <summary>The records that one step adds to, replaces in and removes from a data set.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DataSetChanges
{
    /// <summary>Gets the partnerships to add. Their ids are not in the data set.</summary>
    public ValueList<Partnership> Added
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the partnerships that replace those with the same ids.</summary>
    public ValueList<Partnership> Replaced
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the ids of the partnerships to remove.</summary>
    public ValueList<string> Removed
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the profiles to add.</summary>
    public ValueList<MunicipalityProfile> AddedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the profiles to remove: those that are equal to one of these.</summary>
    public ValueList<MunicipalityProfile> RemovedProfiles
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
