using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Keeps a cube clustered while it changes. A chunk with many rows out of order is sorted again. A cube with many such
/// rows since its last full layout is laid out again. Both move existing codes and classify nothing.
/// </summary>
internal static class Reclustering
{
    private const int MaxDisorderedRows = 64;

    // A full layout costs some hundreds of times as much as one change.
    private const int MinDisorderedToCompact = 4096;
    private const int DisorderedFraction = 8;

    /// <summary>Restores order where it pays.</summary>
    public static CubeIndex<TFact> Settle<TFact>(CubeIndex<TFact> index)
    {
        if (NeedsCompaction(index))
        {
            return Compaction.Compact(index);
        }

        var orders = new List<(int Chunk, RowOrder Order)>();
        Column<TFact>[] columns = index.BuiltClusterColumns();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            if (index.Disorder.Rows[chunk].Length > MaxDisorderedRows)
            {
                orders.Add(
                    (
                        chunk,
                        OrderOf(
                            Array.ConvertAll(columns, column => column.Chunks[chunk]),
                            index.Disorder.Rows[chunk],
                            index.Chunks[chunk].Length
                        )
                    )
                );
            }
        }

        return orders.Count == 0 ? index : IndexUpdate.Reorder(index, orders);
    }

    private static bool NeedsCompaction<TFact>(CubeIndex<TFact> index) =>
        index.Disorder.SoFar > Math.Max(MinDisorderedToCompact, index.Count / DisorderedFraction)
        || (index.Chunks.Length - 2L) * FactChunk.Capacity > 2 * index.Count;

    /// <summary>
    /// Returns the order of a chunk with the disordered rows inserted among the others, which are in order.
    /// </summary>
    private static RowOrder OrderOf(ColumnChunk[] columns, int[] disordered, int length)
    {
        int[] moving = [.. disordered];
        Array.Sort(
            moving,
            (left, right) => Compare(left, right) is not 0 and var order ? order : left.CompareTo(right)
        );
        var runs = new List<(int Start, int Count)>();
        int from = 0;
        foreach (int row in moving)
        {
            int to = PlaceFor(row, from);
            AddOthers(from, to);
            Add(row, 1);
            from = to;
        }

        AddOthers(from, length - disordered.Length);
        return new RowOrder(runs);

        // Other rows are counted without the disordered ones.
        int PlaceFor(int row, int low)
        {
            int high = length - disordered.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (Compare(RowOf(middle), row) <= 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }

        void AddOthers(int first, int end)
        {
            while (first < end)
            {
                int row = RowOf(first);
                int next = Array.BinarySearch(disordered, row);
                next = ~next < disordered.Length ? disordered[~next] : length;
                int count = Math.Min(end - first, next - row);
                Add(row, count);
                first += count;
            }
        }

        void Add(int row, int count)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Start + last.Count == row)
            {
                runs[^1] = (last.Start, last.Count + count);
            }
            else
            {
                runs.Add((row, count));
            }
        }

        int RowOf(int other)
        {
            int low = 0;
            int high = disordered.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                (low, high) = disordered[middle] - middle <= other ? (middle + 1, high) : (low, middle);
            }

            return other + low;
        }

        int Compare(int left, int right)
        {
            foreach (ColumnChunk column in columns)
            {
                if (column.CodeAt(left).CompareTo(column.CodeAt(right)) is not 0 and var order)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
