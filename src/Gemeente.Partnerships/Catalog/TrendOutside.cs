using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The begins, or the ends, that are in no period of a trend.</summary>
/// <param name="Earlier">The number dated before the first period.</param>
/// <param name="Later">The number dated after the last period.</param>
/// <param name="Unknown">The number of which nothing is known about the date.</param>
/// <param name="None">The number without one: an open start, or an open end.</param>
/// <remarks>Immutable; equal by content. The default counts nothing.</remarks>
[method: JsonConstructor]
public readonly record struct TrendOutside(long Earlier, long Later, long Unknown, long None)
{
    /// <summary>The number of begins or ends that are in no period.</summary>
    public long Total => Earlier + Later + Unknown + None;
}
