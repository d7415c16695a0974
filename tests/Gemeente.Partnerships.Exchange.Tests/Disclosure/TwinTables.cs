using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Enumerates all tables, with cells up to a bound, that agree with a small published table. This gives an exact answer
/// to what can be known of a suppressed cell: a value in such a table cannot be excluded.
/// </summary>
internal static class TwinTables
{
    /// <summary>The smallest and largest value of each cell and total in these tables.</summary>
    public static (long[] Least, long[] Most) Enumerate(
        ResultTable truth,
        ResultTable published,
        int minimum,
        long bound
    )
    {
        MarginAttacker attacker = new(truth, published, minimum);
        long[] lower = [.. attacker.Lower];
        long[] upper = [.. attacker.Upper.Select(most => Math.Min(most, bound))];
        long[] totalUpper = attacker.Upper;
        (int Total, int[] Parts, bool AddsUp, int Apart)[] lines = [.. MarginAttacker.Lines(truth)];
        int cells = published.Cells.Count;
        long[] least = [.. Enumerable.Repeat(long.MaxValue, lower.Length)];
        long[] most = [.. Enumerable.Repeat(long.MinValue, lower.Length)];
        long[] values = new long[lower.Length];
        Fill(0);
        return (least, most);

        void Fill(int cell)
        {
            if (cell == cells)
            {
                Total();
                return;
            }

            for (values[cell] = lower[cell]; values[cell] <= upper[cell]; values[cell]++)
                Fill(cell + 1);
        }

        void Total()
        {
            for (int at = cells; at < values.Length; at++)
                values[at] = -1;
            foreach ((int total, int[] parts, _, _) in lines)
            {
                long sum = parts.Sum(part => values[part]);
                if (values[total] >= 0 ? values[total] != sum : sum < lower[total] || sum > totalUpper[total])
                    return;
                values[total] = sum;
            }

            for (int at = 0; at < values.Length; at++)
            {
                least[at] = Math.Min(least[at], values[at]);
                most[at] = Math.Max(most[at], values[at]);
            }
        }
    }
}
