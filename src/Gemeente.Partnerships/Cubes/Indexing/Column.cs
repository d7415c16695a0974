using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Indexing.Updating;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// One dimension over a whole cube: an axis, a column for each chunk, and the number of facts of each code.
/// </summary>
internal abstract class Column<TFact>(CategoryAxis axis, ColumnChunk[] chunks, long[] totals)
{
    public abstract Dimension<TFact> Dimension { get; }

    public CategoryAxis Axis { get; } = axis;

    public ColumnChunk[] Chunks { get; } = chunks;

    /// <summary>The number of facts of each code.</summary>
    public long[] Totals { get; } = totals;

    public long Bytes => (8L * Totals.Length) + Chunks.Sum(chunk => chunk.Bytes);

    /// <inheritdoc cref="ColumnUpdate.With"/>
    public abstract Column<TFact> With(
        FactPages<TFact>[] facts,
        CubeOptions<TFact> options,
        IReadOnlyList<ChunkEdit<TFact>> edits
    );

    /// <summary>Returns the same column with its rows in another order.</summary>
    public abstract Column<TFact> WithChunks(ColumnChunk[] reordered);

    /// <inheritdoc cref="ColumnUpdate.Relocate"/>
    public abstract Column<TFact> Relocate(int[] places, CubeOptions<TFact> options);

    /// <inheritdoc cref="ColumnUpdate.FirstCodeOf"/>
    public abstract int FirstCodeOf(TFact fact, CubeOptions<TFact> options);
}
