using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Indexing.Updating;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A column with the type of its categories.</summary>
internal sealed class TypedColumn<TFact, TCategory>(
    Dimension<TFact, TCategory> dimension,
    TypedAxis<TCategory> axis,
    ColumnChunk[] chunks,
    long[] totals
) : Column<TFact>(axis, chunks, totals)
    where TCategory : notnull
{
    public TypedColumn(Dimension<TFact, TCategory> dimension, TypedAxis<TCategory> axis, ColumnChunk[] chunks)
        : this(dimension, axis, chunks, new long[axis.CodeCount])
    {
        foreach (ColumnChunk chunk in chunks)
        {
            chunk.AddTotals(Totals, 1);
        }
    }

    public override Dimension<TFact> Dimension => TypedDimension;

    public Dimension<TFact, TCategory> TypedDimension { get; } = dimension;

    public TypedAxis<TCategory> TypedAxis { get; } = axis;

    public override Column<TFact> With(
        FactPages<TFact>[] facts,
        CubeOptions<TFact> options,
        IReadOnlyList<ChunkEdit<TFact>> edits
    ) => ColumnUpdate.With(this, facts, options, edits);

    public override Column<TFact> WithChunks(ColumnChunk[] reordered) =>
        new TypedColumn<TFact, TCategory>(TypedDimension, TypedAxis, reordered, Totals);

    public override Column<TFact> Relocate(int[] places, CubeOptions<TFact> options) =>
        ColumnUpdate.Relocate(this, places, options);

    public override int FirstCodeOf(TFact fact, CubeOptions<TFact> options) =>
        ColumnUpdate.FirstCodeOf(this, fact, options);
}
