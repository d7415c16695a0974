using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Keeps a cube clustered while it changes. A chunk with some rows out of order gets these back to where they belong;
/// once many rows of the cube were disturbed, all chunks are laid out anew. Both move codes that are there and classify
/// nothing.
/// </summary>
internal static class Reclustering
{
    private const int MaxDisturbedRows = 64;

    // Laying out all costs some hundreds of times as much as one change.
    private const int MinDisturbedToCompact = 4096;
    private const int DisturbedFraction = 8;

    /// <summary>An index with as much order as pays.</summary>
    public static CubeIndex<TFact> Settle<TFact>(CubeIndex<TFact> index)
    {
        if (IsWorn(index))
        {
            return Compaction.Compact(index);
        }

        var orders = new List<(int Chunk, RowOrder Order)>();
        Column<TFact>[] columns = index.BuiltClusterColumns();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            if (index.Disturbed[chunk].Length > MaxDisturbedRows)
            {
                orders.Add(
                    (
                        chunk,
                        OrderOf(
                            Array.ConvertAll(columns, column => column.Chunks[chunk]),
                            index.Disturbed[chunk],
                            index.Chunks[chunk].Length
                        )
                    )
                );
            }
        }

        return orders.Count == 0 ? index : index.Reorder(orders);
    }

    private static bool IsWorn<TFact>(CubeIndex<TFact> index) =>
        index.DisturbedSoFar > Math.Max(MinDisturbedToCompact, index.Count / DisturbedFraction)
        || (index.Chunks.Length - 2L) * FactChunk.Capacity > 2 * index.Count;

    /// <summary>The order of a chunk in which the disturbed rows stand among the others, which are in order.</summary>
    private static RowOrder OrderOf(ColumnChunk[] columns, int[] disturbed, int length)
    {
        int[] moving = [.. disturbed];
        Array.Sort(
            moving,
            (left, right) => Compare(left, right) is not 0 and var order ? order : left.CompareTo(right)
        );
        var stretches = new List<(int Start, int Count)>();
        int from = 0;
        foreach (int row in moving)
        {
            int to = PlaceFor(row, from);
            AddOthers(from, to);
            Add(row, 1);
            from = to;
        }

        AddOthers(from, length - disturbed.Length);
        return new RowOrder(stretches);

        // Other rows are counted without the disturbed ones.
        int PlaceFor(int row, int low)
        {
            int high = length - disturbed.Length;
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
                int next = Array.BinarySearch(disturbed, row);
                next = ~next < disturbed.Length ? disturbed[~next] : length;
                int count = Math.Min(end - first, next - row);
                Add(row, count);
                first += count;
            }
        }

        void Add(int row, int count)
        {
            if (stretches.Count > 0 && stretches[^1] is var last && last.Start + last.Count == row)
            {
                stretches[^1] = (last.Start, last.Count + count);
            }
            else
            {
                stretches.Add((row, count));
            }
        }

        int RowOf(int other)
        {
            int low = 0;
            int high = disturbed.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                (low, high) = disturbed[middle] - middle <= other ? (middle + 1, high) : (low, middle);
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
