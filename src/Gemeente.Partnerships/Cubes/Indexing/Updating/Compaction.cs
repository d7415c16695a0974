using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Lays out all facts of a cube again: full chunks, clustered by the columns that are built, with newly chosen forms.
/// </summary>
internal static class Compaction
{
    public static CubeIndex<TFact> Compact<TFact>(CubeIndex<TFact> index)
    {
        int[] order = OrderOf(index);
        var chunks = new FactPages<TFact>[(order.Length + FactChunk.Capacity - 1) / FactChunk.Capacity];
        ChunkLoop.Run(chunks.Length, Gather, CancellationToken.None);
        return new CubeIndex<TFact>(
            chunks,
            index.Options,
            index.BuiltColumns.Select(column => column.Relocate(order, index.Options)),
            [],
            null
        );

        void Gather(int chunk)
        {
            int first = chunk * FactChunk.Capacity;
            chunks[chunk] = FactPages<TFact>.Create(
                Math.Min(FactChunk.Capacity, order.Length - first),
                row => index.FactAt(order[first + row])
            );
        }
    }

    /// <summary>Returns the present locations of the facts, in the new order.</summary>
    private static int[] OrderOf<TFact>(CubeIndex<TFact> index)
    {
        int[] order = new int[checked((int)index.Count)];
        int next = 0;
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            for (int row = 0; row < index.Chunks[chunk].Length; row++)
            {
                order[next++] = (chunk * FactChunk.Capacity) + row;
            }
        }

        // The sort key is one number with a digit for the code of each dimension that fits. The last digit is the
        // present place: equal rows keep their order, which may be that of columns not built now.
        long[] keys = new long[order.Length];
        long most = Math.Max(1, order.Length);
        foreach (Column<TFact> column in index.BuiltClusterColumns())
        {
            if (most > long.MaxValue / column.Axis.CodeCount)
            {
                break;
            }

            most *= column.Axis.CodeCount;
            AddDigit(column, keys);
        }

        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = (keys[i] * order.Length) + i;
        }

        Array.Sort(keys, order);
        return order;
    }

    private static void AddDigit<TFact>(Column<TFact> column, long[] keys)
    {
        int next = 0;
        foreach (ColumnChunk chunk in column.Chunks)
        {
            UnpackedRows rows = chunk.Unpack();
            for (int row = 0; row < chunk.Length; row++, next++)
            {
                keys[next] = (keys[next] * column.Axis.CodeCount) + chunk.Palette[rows[row][0]];
            }
        }
    }
}
