using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// A profile that states something else in two data sets, of one municipality and period, or that stands in another
/// place among profiles that begin on the same day, of which the last counts (gewijzigd profiel).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ProfileDifference
{
    /// <summary>The profile in the earlier data set.</summary>
    public required MunicipalityProfile Before
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The profile in the later data set.</summary>
    public required MunicipalityProfile After
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The fields that differ, in the order of the record; none where only its place differs.</summary>
    public ValueList<FieldDifference> Fields => ProfileFields.Table.Differences(Before, After);
}
