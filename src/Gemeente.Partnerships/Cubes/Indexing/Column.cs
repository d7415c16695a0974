using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>One dimension over a whole cube: an axis, a column a chunk, and how many facts have each code.</summary>
internal abstract class Column<TFact>
{
    protected Column(CategoryAxis axis, ColumnChunk[] chunks)
        : this(axis, chunks, new long[axis.CodeCount])
    {
        foreach (ColumnChunk chunk in chunks)
        {
            AddTotals(chunk, 1);
        }
    }

    protected Column(CategoryAxis axis, ColumnChunk[] chunks, long[] totals)
    {
        Axis = axis;
        Chunks = chunks;
        Totals = totals;
    }

    public CategoryAxis Axis { get; }

    public ColumnChunk[] Chunks { get; }

    public long[] Totals { get; }

    public long Bytes => (8L * Totals.Length) + Chunks.Sum(chunk => chunk.Bytes);

    /// <summary>The column after changes of the index: the chunks that changed anew, the others shared.</summary>
    public abstract Column<TFact> With(CubeIndex<TFact> changed, IReadOnlyList<ChunkEdit<TFact>> edits);

    /// <summary>The column after rows of chunks were put in another order.</summary>
    public abstract Column<TFact> Reorder(IReadOnlyList<(int Chunk, RowOrder Order)> orders);

    /// <summary>
    /// The column after all facts were put in another order, of which the places tell where each stood.
    /// </summary>
    public abstract Column<TFact> Reorder(int[] places, CubeOptions<TFact> options);

    /// <summary>The code of the first category of a fact; -1 when it is of none met before.</summary>
    /// <exception cref="ClassifierException">The classifier failed, and such facts do not count as unknown.</exception>
    public abstract int FirstCodeOf(TFact fact, CubeOptions<TFact> options);

    protected void AddTotals(ColumnChunk chunk, int sign)
    {
        for (int i = 0; i < chunk.Palette.Length; i++)
        {
            Totals[chunk.Palette[i]] += (long)sign * chunk.Totals[i];
        }
    }
}
