using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Sorts facts by the codes of some dimensions, the first foremost, so that equal categories are adjacent.
/// </summary>
internal static class Clustering
{
    /// <summary>
    /// The fewest facts that are sorted. Fewer are counted as fast in any order, and sorting them takes longer than
    /// most counts: it classifies them by each dimension.
    /// </summary>
    public const int MinFacts = 2_048;

    private const int DigitBits = 11;

    public static CubeIndex<TFact> Cluster<TFact>(CubeIndex<TFact> index)
    {
        int count = checked((int)index.Count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        // Least significant dimension first: each stable pass keeps the order of those before.
        int[] codes = new int[count];
        int[] spare = new int[count];
        foreach (Dimension<TFact> dimension in index.Options.ClusterBy.Reverse())
        {
            Column<TFact> column = index.ColumnOf(dimension);
            Decode(column, codes);
            for (int shift = 0; column.Axis.CodeCount >> shift > 0; shift += DigitBits)
            {
                Distribute(codes, order, spare, shift);
                (order, spare) = (spare, order);
            }
        }

        return index.Reorder(order);
    }

    private static void Decode<TFact>(Column<TFact> column, int[] codes)
    {
        int row = 0;
        foreach (ColumnChunk chunk in column.Chunks)
        {
            for (int i = 0; i < chunk.Length; i++)
            {
                codes[row++] = chunk.Palette[chunk.CodeAt(i)];
            }
        }
    }

    private static void Distribute(int[] codes, int[] order, int[] target, int shift)
    {
        int[] next = new int[1 << DigitBits];
        foreach (int code in codes)
        {
            next[(code >> shift) & (next.Length - 1)]++;
        }

        int sum = 0;
        for (int digit = 0; digit < next.Length; digit++)
        {
            (next[digit], sum) = (sum, sum + next[digit]);
        }

        foreach (int row in order)
        {
            target[next[(codes[row] >> shift) & (next.Length - 1)]++] = row;
        }
    }
}
