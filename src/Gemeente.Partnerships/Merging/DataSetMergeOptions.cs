using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Merging;

/// <summary>The options of a merge of data sets.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DataSetMergeOptions
{
    /// <summary>Gets the name of the merged data set.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>
    /// Gets the day of the register by which the municipalities of partnerships are compared. With a day after 2009, a
    /// partnership of Alkemade in one source and of Kaag en Braassem in another are the same. Null, the default,
    /// compares the codes as recorded. The result always has the recorded code.
    /// </summary>
    public DateOnly? MunicipalitiesAsOf { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(DataSetMergeOptions), PrintMembers);
}
