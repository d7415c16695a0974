using System.Text.Json.Serialization;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Catalog;

/// <summary>A year or a span of years of a trend: the partnerships on its last day, and what began and ended.</summary>
/// <param name="Years">The years, first and last included.</param>
/// <param name="Status">The partnerships by status on the last day of the period, 31 December.</param>
/// <param name="Begun">The number that began in the period: the start is dated in it.</param>
/// <param name="PossiblyBegun">
/// The number of which is only known that they began by a day in the period ("by 2006"). They may have begun earlier,
/// and count as possible before.
/// </param>
/// <param name="Ended">The number of which the last day is dated in the period.</param>
/// <param name="PossiblyEnded">
/// The number of which is only known that they ended by a day in the period. They may have ended earlier.
/// </param>
/// <param name="EndingOnLastDay">
/// The number for which the last day of the period is the last possible day, such as an end known as "2006". They count
/// on that day, and have ended on the next.
/// </param>
/// <remarks>Immutable; equal by content. The default counts nothing.</remarks>
[method: JsonConstructor]
public readonly record struct TrendPeriod(
    YearSpan Years,
    PartnershipStatusCounts Status,
    long Begun,
    long PossiblyBegun,
    long Ended,
    long PossiblyEnded,
    long EndingOnLastDay
)
{
    /// <summary>The number that counts on the last day: certain and possible together.</summary>
    public long Count => Status.Counting;

    /// <summary>The number that certainly exists on the last day.</summary>
    public long Certain => Status.Certain;

    /// <summary>The number that only possibly exists on the last day.</summary>
    public long Possible => Status.Possible;

    /// <summary>
    /// The number that counts on the last day and may exist on the next. It is that of the period before, plus
    /// <see cref="Begun"/>, minus <see cref="Ended"/> and <see cref="PossiblyEnded"/>.
    /// </summary>
    public long Continuing => Count - EndingOnLastDay;
}
