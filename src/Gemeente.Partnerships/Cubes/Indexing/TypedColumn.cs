using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A column with the type of its categories.</summary>
internal sealed class TypedColumn<TFact, TCategory> : Column<TFact>
    where TCategory : notnull
{
    private readonly Dimension<TFact, TCategory> _dimension;

    public TypedColumn(Dimension<TFact, TCategory> dimension, TypedAxis<TCategory> axis, ColumnChunk[] chunks)
        : base(axis, chunks)
    {
        _dimension = dimension;
        TypedAxis = axis;
    }

    private TypedColumn(Dimension<TFact, TCategory> dimension, TypedAxis<TCategory> axis, ColumnChunk[] chunks, long[] totals)
        : base(axis, chunks, totals)
    {
        _dimension = dimension;
        TypedAxis = axis;
    }

    public TypedAxis<TCategory> TypedAxis { get; }

    public override Column<TFact> With(CubeIndex<TFact> changed, IReadOnlyList<ChunkEdit<TFact>> edits)
    {
        var encoder = new ColumnEncoder<TFact, TCategory>(_dimension, TypedAxis, changed.Options);
        var chunks = new ColumnChunk[changed.Chunks.Length];
        Chunks.CopyTo(chunks, 0);
        foreach (ChunkEdit<TFact> edit in edits)
        {
            ColumnChunk? old = edit.Chunk < Chunks.Length ? Chunks[edit.Chunk] : null;
            chunks[edit.Chunk] = (old is null || edit.IsReordered ? null : encoder.Edit(old, edit)) ?? encoder.Encode(changed.Chunks[edit.Chunk]);
        }

        TypedAxis<TCategory> axis = encoder.Axis();
        long[] totals = Totals;
        Array.Resize(ref totals, axis.CodeCount);
        var column = new TypedColumn<TFact, TCategory>(_dimension, axis, chunks, ReferenceEquals(totals, Totals) ? [.. totals] : totals);
        foreach (ChunkEdit<TFact> edit in edits)
        {
            ColumnChunk? before = edit.Chunk < Chunks.Length ? Chunks[edit.Chunk] : null;
            if (!ReferenceEquals(before, chunks[edit.Chunk]))
            {
                column.Replace(before, chunks[edit.Chunk]);
            }
        }

        return column;
    }

    private void Replace(ColumnChunk? before, ColumnChunk after)
    {
        if (before is not null)
        {
            AddTotals(before, -1);
        }

        AddTotals(after, 1);
    }
}
