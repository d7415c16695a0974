using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Merging;

/// <summary>How data sets are merged.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record DataSetMergeOptions
{
    /// <summary>The name of the merged data set.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>
    /// The day on whose municipalities partnerships are compared: with a day after 2009, a partnership of Alkemade in
    /// one source and of Kaag en Braassem in another are the same. Null, the default, compares the codes as recorded.
    /// What is kept is always the recorded code.
    /// </summary>
    public DateOnly? MunicipalitiesOn { get; init; }
}
