using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Builds a dimension's column: classifies every fact once, puts the categories in order, chooses forms.
/// </summary>
internal static class ColumnSource
{
    private const int MaxRowsOfPart = 4096;
    private const int PartsPerProcessor = 16;

    /// <param name="dimension">The dimension.</param>
    /// <param name="index">The facts.</param>
    /// <param name="progress">
    /// Receives the progress if the column is built ahead; null at a query. Building ahead uses all processors for
    /// small cubes too.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static TypedColumn<TFact, TCategory> Build<TFact, TCategory>(
        Dimension<TFact, TCategory> dimension,
        CubeIndex<TFact> index,
        PreparationProgress? progress,
        CancellationToken cancellationToken
    )
        where TCategory : notnull
    {
        var empty = new TypedAxis<TCategory>(dimension.Id, dimension.Label, index.Options.CodesOf(dimension), [], []);
        var encoder = new ColumnEncoder<TFact, TCategory>(dimension, empty, index.Options);
        var rows = new CodeBuffer[index.Chunks.Length][];
        List<(int Chunk, int Part, int Start, int End)> parts = Parts(
            index,
            progress is null ? FactChunk.Capacity : PartSize(index.Count),
            rows
        );
        ChunkLoop.Run(parts.Count, Encode, cancellationToken);
        (TypedAxis<TCategory> axis, int[] numbers) = encoder.Axis().WithoutGaps().InOrder();
        var chunks = new ColumnChunk[rows.Length];
        ChunkLoop.Run(rows.Length, BuildChunk, cancellationToken);
        return new TypedColumn<TFact, TCategory>(dimension, axis, chunks);

        void Encode(int i)
        {
            (int chunk, int part, int start, int end) = parts[i];
            rows[chunk][part] = new CodeBuffer(end - start);
            encoder.Fill(index.Chunks[chunk], start, end, rows[chunk][part], cancellationToken);
            progress?.Add(end - start);
        }

        void BuildChunk(int chunk)
        {
            CodeBuffer all = rows[chunk] is [var one] ? one : CodeBuffer.Join(rows[chunk]);
            rows[chunk] = [];
            all.Renumber(numbers);
            chunks[chunk] = ColumnBuilder.Build(all, axis.CodeCount, index.Options.FormFor(dimension));
        }
    }

    private static int PartSize(long facts) =>
        (int)Math.Clamp(facts / (PartsPerProcessor * Environment.ProcessorCount), 1, MaxRowsOfPart);

    private static List<(int Chunk, int Part, int Start, int End)> Parts<TFact>(
        CubeIndex<TFact> index,
        int size,
        CodeBuffer[][] rows
    )
    {
        var parts = new List<(int Chunk, int Part, int Start, int End)>();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            int length = index.Chunks[chunk].Length;
            rows[chunk] = new CodeBuffer[(length + size - 1) / size];
            for (int part = 0; part < rows[chunk].Length; part++)
            {
                parts.Add((chunk, part, part * size, Math.Min((part + 1) * size, length)));
            }
        }

        return parts;
    }
}
