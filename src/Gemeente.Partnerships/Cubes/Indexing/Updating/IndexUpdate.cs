using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Indexing.Keys;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>Makes the next version of an index. The columns and measures built so far are brought up to date.</summary>
internal static class IndexUpdate
{
    /// <summary>Returns the index with other facts in some chunks.</summary>
    public static CubeIndex<TFact> With<TFact>(
        CubeIndex<TFact> index,
        FactPages<TFact>[] chunks,
        RowDisorder disorder,
        KeyIndex keys,
        IReadOnlyList<ChunkEdit<TFact>> edits
    )
    {
        return new CubeIndex<TFact>(
            chunks,
            index.Options,
            index.BuiltColumns.Select(column => column.With(chunks, index.Options, edits)),
            index.BuiltMeasures.Select(built => KeyValuePair.Create(built.Key, Edit(built.Key, built.Value))),
            keys.IsOutgrown ? null : keys
        )
        {
            Disorder = disorder,
        };

        MeasureColumn[] Edit(Measure<TFact> measure, MeasureColumn[] columns)
        {
            var changed = new MeasureColumn[chunks.Length];
            columns.CopyTo(changed, 0);
            foreach (ChunkEdit<TFact> edit in edits)
            {
                changed[edit.Chunk] = changed[edit.Chunk] is { } before
                    ? MeasureEditing.With(before, measure, edit)
                    : MeasureColumn.Build(measure, chunks[edit.Chunk]);
            }

            return changed;
        }
    }

    /// <summary>
    /// Returns the index with the rows of some chunks in another order. Those chunks are then in order.
    /// </summary>
    public static CubeIndex<TFact> Reorder<TFact>(
        CubeIndex<TFact> index,
        IReadOnlyList<(int Chunk, RowOrder Order)> orders
    )
    {
        int[][] disordered = [.. index.Disorder.Rows];
        KeyIndex.Editor? keys = index.BuiltKeys?.Edit();
        foreach ((int chunk, RowOrder order) in orders)
        {
            disordered[chunk] = [];
            keys?.Reorder(chunk, order);
        }

        return new CubeIndex<TFact>(
            Reordered(index.Chunks, FactPagesEditing.Reorder),
            index.Options,
            index.BuiltColumns.Select(column => column.WithChunks(Reordered(column.Chunks, ColumnReordering.Reorder))),
            index.BuiltMeasures.Select(built =>
                KeyValuePair.Create(built.Key, Reordered(built.Value, MeasureEditing.Reorder))
            ),
            keys?.ToIndex()
        )
        {
            Disorder = index.Disorder with { Rows = disordered },
        };

        TChunk[] Reordered<TChunk>(TChunk[] all, Func<TChunk, RowOrder, TChunk> reorder)
        {
            TChunk[] changed = [.. all];
            foreach ((int chunk, RowOrder order) in orders)
            {
                changed[chunk] = reorder(changed[chunk], order);
            }

            return changed;
        }
    }
}
