using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The periods of a trend for all partnerships, or for those of one category.</summary>
/// <remarks>
/// <para>Immutable and safe for use by several threads; equal by content.</para>
/// <para>
/// Nothing is lost. On the last day of each period every partnership of <see cref="Count"/> has one status. Each begin
/// is in one period, as begun or as possibly begun, or in <see cref="OutsideBegins"/>; each end likewise.
/// </para>
/// </remarks>
public sealed record TrendSeries
{
    internal TrendSeries() { }

    /// <summary>Gets the code of the category; null for all partnerships, and for unknown.</summary>
    public string? Code { get; internal init; }

    /// <summary>Gets the names of the category.</summary>
    public Label Label { get; internal init; }

    /// <summary>Gets the number of partnerships, whatever their status.</summary>
    public long Count { get; internal init; }

    /// <summary>Gets the partnerships by status on the day before the first period.</summary>
    public PartnershipStatusCounts Opening { get; internal init; }

    /// <summary>
    /// Gets the number of <see cref="Opening"/> for which that day is the last possible day (see
    /// <see cref="TrendPeriod.EndingOnLastDay"/>).
    /// </summary>
    public long OpeningEndingOnLastDay { get; internal init; }

    /// <summary>Gets the periods, the earliest first.</summary>
    public ValueList<TrendPeriod> Periods { get; internal init; } = [];

    /// <summary>Gets the begins that are in no period.</summary>
    public TrendOutside OutsideBegins { get; internal init; }

    /// <summary>Gets the ends that are in no period.</summary>
    public TrendOutside OutsideEnds { get; internal init; }
}
