namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// A total that its cells need not add up to, because one fact may be in several: it is no less than the largest and no more
/// than all together.
/// </summary>
/// <param name="Total">The total.</param>
/// <param name="Cells">Its cells, but for <paramref name="Apart"/>.</param>
/// <param name="Apart">The cell whose facts are in no other, those of which nothing is stated; -1 where there is none.</param>
internal sealed record TotalLine(int Total, int[] Cells, int Apart)
{
    /// <summary>How much the total is too large (above 0) or too small (below 0) for the cells; 0 when it fits.</summary>
    public long ExcessIn(long[] values)
    {
        long largest = 0;
        long sum = 0;
        foreach (int cell in Cells)
        {
            largest = Math.Max(largest, values[cell]);
            sum += values[cell];
        }

        long rest = values[Total] - (Apart < 0 ? 0 : values[Apart]);
        return rest > sum ? rest - sum : Math.Min(0, rest - largest);
    }
}
