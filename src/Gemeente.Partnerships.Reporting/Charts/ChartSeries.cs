using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>The numbers of a chart for one part of what is counted, such as the certain part (reeks).</summary>
/// <param name="Code">
/// The code, unique in the chart. It decides the colour and the pattern: <c>certain</c>, <c>possible</c>,
/// <c>reconstructed</c>, <c>stated</c>, <c>derived</c>, <c>begun</c>, <c>ended</c>.
/// </param>
/// <param name="Label">The name.</param>
/// <param name="Values">A number for each category, in their order.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ChartSeries(string Code, Label Label, ValueList<long> Values)
{
    /// <summary>Gets the sum of the numbers.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            foreach (long value in Values)
                total += value;
            return total;
        }
    }

    /// <summary>Returns the code and the numbers.</summary>
    public override string ToString() => $"{Code} {Values}";
}
