using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// A profile of one municipality and period with other values in two data sets, or with another place among the
/// profiles that begin on the same day, of which the last counts (gewijzigd profiel).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ProfileDifference
{
    /// <summary>Gets the profile in the earlier data set.</summary>
    public required MunicipalityProfile Before
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the profile in the later data set.</summary>
    public required MunicipalityProfile After
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the fields that differ, in the order of the record; empty if only the place differs.</summary>
    public ValueList<FieldDifference> Fields => ProfileFields.Table.Differences(Before, After);
}
