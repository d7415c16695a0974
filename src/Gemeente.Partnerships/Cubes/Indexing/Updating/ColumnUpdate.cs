using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>Makes the next version of a column. Chunks without a change are shared with the old version.</summary>
internal static class ColumnUpdate
{
    /// <summary>Returns the column after some chunks changed.</summary>
    public static Column<TFact> With<TFact, TCategory>(
        TypedColumn<TFact, TCategory> column,
        FactPages<TFact>[] facts,
        CubeOptions<TFact> options,
        IReadOnlyList<ChunkEdit<TFact>> edits
    )
        where TCategory : notnull
    {
        var encoder = new ColumnEncoder<TFact, TCategory>(column.TypedDimension, column.TypedAxis, options);
        var chunks = new ColumnChunk[facts.Length];
        column.Chunks.CopyTo(chunks, 0);
        foreach (ChunkEdit<TFact> edit in edits)
        {
            chunks[edit.Chunk] = chunks[edit.Chunk] is { } before
                ? Edit(before, edit, encoder)
                : encoder.Encode(facts[edit.Chunk]);
        }

        // A new category occurs only in a chunk that changed.
        if (chunks.AsSpan().SequenceEqual(column.Chunks))
        {
            return column;
        }

        TypedAxis<TCategory> axis = encoder.Axis();
        long[] totals = new long[axis.CodeCount];
        column.Totals.CopyTo(totals, 0);
        foreach (ChunkEdit<TFact> edit in edits)
        {
            if (edit.Chunk < column.Chunks.Length)
            {
                column.Chunks[edit.Chunk].AddTotals(totals, -1);
            }

            chunks[edit.Chunk].AddTotals(totals, 1);
        }

        return new TypedColumn<TFact, TCategory>(column.TypedDimension, axis, chunks, totals);
    }

    /// <summary>Returns the column after all facts moved.</summary>
    /// <param name="column">The column.</param>
    /// <param name="places">The location of each fact in the old version, in the new order.</param>
    /// <param name="options">The options of the cube.</param>
    public static Column<TFact> Relocate<TFact, TCategory>(
        TypedColumn<TFact, TCategory> column,
        int[] places,
        CubeOptions<TFact> options
    )
        where TCategory : notnull
    {
        (TypedAxis<TCategory> axis, int[] numbers) = column.TypedAxis.InOrder();
        UnpackedRows[] unpacked = Array.ConvertAll(column.Chunks, chunk => chunk.Unpack());
        var chunks = new ColumnChunk[(places.Length + FactChunk.Capacity - 1) / FactChunk.Capacity];
        ChunkLoop.Run(chunks.Length, Build, CancellationToken.None);
        return new TypedColumn<TFact, TCategory>(column.TypedDimension, axis, chunks);

        void Build(int chunk)
        {
            int first = chunk * FactChunk.Capacity;
            ReadOnlySpan<int> here = places.AsSpan(first, Math.Min(FactChunk.Capacity, places.Length - first));
            var rows = new CodeBuffer(here.Length);
            foreach (int place in here)
            {
                int[] palette = column.Chunks[place / FactChunk.Capacity].Palette;
                foreach (int code in unpacked[place / FactChunk.Capacity][place % FactChunk.Capacity])
                {
                    rows.Add(numbers[palette[code]]);
                }

                rows.EndRow();
            }

            chunks[chunk] = ColumnBuilder.Build(rows, axis.CodeCount, options.FormFor(column.TypedDimension));
        }
    }

    /// <summary>
    /// Returns the code of the first category of a fact; -1 if a category has no code. A fact whose classifier fails is
    /// unknown if the options allow it; <see cref="CubeOptions{TFact}.OnClassifierError"/> is called when the column
    /// changes.
    /// </summary>
    public static int FirstCodeOf<TFact, TCategory>(
        TypedColumn<TFact, TCategory> column,
        TFact fact,
        CubeOptions<TFact> options
    )
        where TCategory : notnull
    {
        Classification<TCategory> classification;
        try
        {
            classification = column.TypedDimension.Classify(fact);
        }
        catch (ClassifierException) when (options.ClassifierErrorsAsUnknown)
        {
            return 0;
        }

        int first = classification.IsUnknown ? 0 : int.MaxValue;
        for (int i = 0; i < classification.Count; i++)
        {
            first = Math.Min(first, column.TypedAxis.TryGetCode(classification[i], out int code) ? code : -1);
        }

        return first;
    }

    /// <summary>Returns the column of a chunk after its facts changed: the same object if no code changed.</summary>
    private static ColumnChunk Edit<TFact, TCategory>(
        ColumnChunk column,
        ChunkEdit<TFact> edit,
        ColumnEncoder<TFact, TCategory> encoder
    )
        where TCategory : notnull
    {
        ColumnEncoder<TFact, TCategory>.Coder coder = encoder.NewCoder();
        var rows = new CodeBuffer(1);
        var changes = new List<(int Row, int[] Codes)>();
        var old = new List<int>();
        foreach ((int row, TFact fact) in edit.Facts)
        {
            if (row >= edit.Length)
            {
                continue;
            }

            rows.Clear();
            coder.Add(fact, rows);
            int[] codes = [.. rows.Row(0)];
            old.Clear();
            if (row < column.Length)
            {
                column.CodesAt(row, old);
            }

            if (!codes.SequenceEqual(old.Select(code => column.Palette[code])))
            {
                changes.Add((row, codes));
            }
        }

        if (changes.Count == 0 && edit.Length == column.Length)
        {
            return column;
        }

        var columnEdit = new ColumnEdit(changes, edit.Length);
        return ColumnEditing.TryEdit(column, columnEdit) ?? encoder.Build(Rows(column, columnEdit));
    }

    /// <summary>Returns the codes of all rows after a change.</summary>
    private static CodeBuffer Rows(ColumnChunk column, ColumnEdit edit)
    {
        var rows = new CodeBuffer(edit.Length);
        UnpackedRows old = column.Unpack();
        int next = 0;
        for (int row = 0; row < edit.Length; row++)
        {
            if (next < edit.Rows.Count && edit.Rows[next].Row == row)
            {
                foreach (int code in edit.Rows[next++].Codes)
                {
                    rows.Add(code);
                }
            }
            else
            {
                foreach (int code in old[row])
                {
                    rows.Add(column.Palette[code]);
                }
            }

            rows.EndRow();
        }

        return rows;
    }
}
