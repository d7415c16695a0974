using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Enumerates all sets of facts, with any number of rows and columns, that agree with a published table. This gives an
/// exact answer to what can be known of a suppressed cell if the total of all is known.
/// </summary>
internal static class TwinFacts
{
    /// <summary>The number of sets of that many facts.</summary>
    public static double CountOf(ResultTable table)
    {
        int kinds = Sets(table.Rows).Length * Sets(table.Columns!).Length;
        return Enumerable.Range(1, kinds - 1).Aggregate(1.0, (ways, i) => ways * (table.Total.Value!.Value + i) / i);
    }

    /// <summary>The smallest and largest value of each cell and total in these sets.</summary>
    public static (long[] Least, long[] Most) Enumerate(ResultTable truth, ResultTable published, int minimum)
    {
        ResultCell[] all = [.. published.Cells, .. published.RowTotals, .. published.ColumnTotals, published.Total];
        (long Lower, long Upper)[] bounds = [.. all.Select(cell => MarginAttacker.BoundsOf(cell, minimum))];
        int columns = truth.Columns!.Categories.Count;
        int[][] kinds =
        [
            .. from rowSet in Sets(truth.Rows) from columnSet in Sets(truth.Columns) select Places(rowSet, columnSet),
        ];
        long[] least = [.. Enumerable.Repeat(long.MaxValue, all.Length)];
        long[] most = [.. Enumerable.Repeat(long.MinValue, all.Length)];
        long[] values = new long[all.Length];
        Fill(0, truth.Total.Value!.Value);
        return (least, most);

        void Fill(int kind, long left)
        {
            if (kind == kinds.Length)
            {
                if (left == 0)
                    Compare();
                return;
            }

            Fill(kind + 1, left);
            long count = 0;
            while (count < left && kinds[kind].All(place => values[place] < bounds[place].Upper))
            {
                Add(kinds[kind], 1);
                count++;
                Fill(kind + 1, left - count);
            }

            Add(kinds[kind], -count);
        }

        void Add(int[] places, long count)
        {
            foreach (int place in places)
                values[place] += count;
        }

        void Compare()
        {
            for (int i = 0; i < all.Length; i++)
            {
                if (values[i] < bounds[i].Lower || values[i] > bounds[i].Upper)
                    return;
            }

            for (int i = 0; i < all.Length; i++)
                (least[i], most[i]) = (Math.Min(least[i], values[i]), Math.Max(most[i], values[i]));
        }

        // The cells that count a fact, and their totals.
        int[] Places(int[] rowSet, int[] columnSet) =>
            [
                .. from row in rowSet from column in columnSet select (row * columns) + column,
                .. rowSet.Select(row => truth.Cells.Count + row),
                .. columnSet.Select(column => truth.Cells.Count + truth.RowTotals.Count + column),
                all.Length - 1,
            ];
    }

    /// <summary>The possible values of a fact on an axis: one or more categories, or nothing stated.</summary>
    private static int[][] Sets(ResultAxis axis)
    {
        int known = axis.Categories.Count(category => category.Code is not null);
        IEnumerable<int[]> stated = Enumerable
            .Range(1, (1 << known) - 1)
            .Select(set => Enumerable.Range(0, known).Where(i => (set & (1 << i)) != 0).ToArray());
        return [.. stated, .. known < axis.Categories.Count ? new[] { new[] { known } } : []];
    }
}
