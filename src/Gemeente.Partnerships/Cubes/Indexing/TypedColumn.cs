using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

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

    private TypedColumn(
        Dimension<TFact, TCategory> dimension,
        TypedAxis<TCategory> axis,
        ColumnChunk[] chunks,
        long[] totals
    )
        : base(axis, chunks, totals)
    {
        _dimension = dimension;
        TypedAxis = axis;
    }

    public TypedAxis<TCategory> TypedAxis { get; }

    public override Column<TFact> With(CubeIndex<TFact> changed, IReadOnlyList<ChunkEdit<TFact>> edits)
    {
        var encoder = new ColumnEncoder<TFact, TCategory>(_dimension, TypedAxis, changed.Options);
        ColumnChunk[] chunks = Chunks;
        foreach (ChunkEdit<TFact> edit in edits)
        {
            ColumnChunk? before = edit.Chunk < Chunks.Length ? Chunks[edit.Chunk] : null;
            ColumnChunk after = before is null
                ? encoder.Encode(changed.Chunks[edit.Chunk])
                : encoder.Edit(before, edit);
            if (ReferenceEquals(before, after))
            {
                continue;
            }

            if (ReferenceEquals(chunks, Chunks))
            {
                chunks = new ColumnChunk[changed.Chunks.Length];
                Chunks.CopyTo(chunks, 0);
            }

            chunks[edit.Chunk] = after;
        }

        // A new category is in a chunk that has changed.
        if (ReferenceEquals(chunks, Chunks))
        {
            return this;
        }

        TypedAxis<TCategory> axis = encoder.Axis();
        long[] totals = new long[axis.CodeCount];
        Totals.CopyTo(totals, 0);
        var column = new TypedColumn<TFact, TCategory>(_dimension, axis, chunks, totals);
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

    public override Column<TFact> Reorder(IReadOnlyList<(int Chunk, RowOrder Order)> orders)
    {
        ColumnChunk[] chunks = [.. Chunks];
        foreach ((int chunk, RowOrder order) in orders)
        {
            chunks[chunk] = chunks[chunk].Reorder(order);
        }

        return new TypedColumn<TFact, TCategory>(_dimension, TypedAxis, chunks, Totals);
    }

    public override Column<TFact> Reorder(int[] places, CubeOptions<TFact> options)
    {
        (TypedAxis<TCategory> axis, int[] numbers) = TypedAxis.InOrder();
        UnpackedRows[] unpacked = Array.ConvertAll(Chunks, chunk => chunk.Unpack());
        var chunks = new ColumnChunk[(places.Length + FactChunk.Capacity - 1) / FactChunk.Capacity];
        ChunkLoop.Run(chunks.Length, Build, CancellationToken.None);
        return new TypedColumn<TFact, TCategory>(_dimension, axis, chunks);

        void Build(int chunk)
        {
            int first = chunk * FactChunk.Capacity;
            ReadOnlySpan<int> here = places.AsSpan(first, Math.Min(FactChunk.Capacity, places.Length - first));
            var rows = new CodeBuffer(here.Length);
            foreach (int place in here)
            {
                int[] palette = Chunks[place / FactChunk.Capacity].Palette;
                foreach (int code in unpacked[place / FactChunk.Capacity][place % FactChunk.Capacity])
                {
                    rows.Add(numbers[palette[code]]);
                }

                rows.EndRow();
            }

            chunks[chunk] = ColumnBuilder.Build(rows, axis.CodeCount, options.FormFor(_dimension));
        }
    }

    public override int FirstCodeOf(TFact fact, CubeOptions<TFact> options)
    {
        Classification<TCategory> classification;
        try
        {
            classification = _dimension.Classify(fact);
        }
        catch (ClassifierException) when (options.ClassifierErrorsAsUnknown)
        {
            // Whoever wants to know is told when the column is brought up to date.
            return 0;
        }

        int first = classification.IsUnknown ? 0 : int.MaxValue;
        for (int i = 0; i < classification.Count; i++)
        {
            first = Math.Min(first, TypedAxis.TryGetCode(classification[i], out int code) ? code : -1);
        }

        return first;
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
