namespace Gemeente.Partnerships.Cubes.Engine;

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
        Array.Copy(Chunks, chunks, Math.Min(Chunks.Length, chunks.Length));
        foreach (ChunkEdit<TFact> edit in edits)
        {
            if (edit.Chunk < chunks.Length)
            {
                ColumnChunk? old = edit.Chunk < Chunks.Length ? Chunks[edit.Chunk] : null;
                chunks[edit.Chunk] = (old is null ? null : encoder.TryEdit(old, edit)) ?? encoder.Encode(changed.Chunks[edit.Chunk]);
            }
        }

        TypedAxis<TCategory> axis = encoder.Axis();
        long[] totals = Totals;
        Array.Resize(ref totals, axis.CodeCount);
        var column = new TypedColumn<TFact, TCategory>(_dimension, axis, chunks, ReferenceEquals(totals, Totals) ? [.. totals] : totals);
        for (int chunk = 0; chunk < Math.Max(Chunks.Length, chunks.Length); chunk++)
        {
            ColumnChunk? before = chunk < Chunks.Length ? Chunks[chunk] : null;
            ColumnChunk? after = chunk < chunks.Length ? chunks[chunk] : null;
            if (!ReferenceEquals(before, after))
            {
                column.Replace(before, after);
            }
        }

        return column;
    }

    private void Replace(ColumnChunk? before, ColumnChunk? after)
    {
        if (before is not null)
        {
            AddTotals(before, -1);
        }

        if (after is not null)
        {
            AddTotals(after, 1);
        }
    }
}
