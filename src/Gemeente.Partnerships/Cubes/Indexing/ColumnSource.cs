using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Builds a dimension's column: classifies every fact once, puts the categories in order, chooses forms.</summary>
internal static class ColumnSource
{
    public static TypedColumn<TFact, TCategory> Build<TFact, TCategory>(
        Dimension<TFact, TCategory> dimension, CubeIndex<TFact> index, CancellationToken cancellation)
        where TCategory : notnull
    {
        var empty = new TypedAxis<TCategory>(dimension.Id, dimension.Label, index.Options.SchemeOf(dimension), [], []);
        var encoder = new ColumnEncoder<TFact, TCategory>(dimension, empty, index.Options);
        var rows = new CodeBuffer[index.Chunks.Length];
        ChunkLoop.Run(rows.Length, Encode, cancellation);
        (TypedAxis<TCategory> axis, int[] numbers) = encoder.Axis().InOrder();
        var chunks = new ColumnChunk[rows.Length];
        ChunkLoop.Run(rows.Length, BuildChunk, cancellation);
        return new TypedColumn<TFact, TCategory>(dimension, axis, chunks);

        void Encode(int chunk)
        {
            rows[chunk] = new CodeBuffer(index.Chunks[chunk].Length);
            encoder.Fill(index.Chunks[chunk], rows[chunk], cancellation);
        }

        void BuildChunk(int chunk)
        {
            rows[chunk].Renumber(numbers);
            chunks[chunk] = ColumnBuilder.Build(rows[chunk], axis.CodeCount, index.Options.FormFor(dimension));
            rows[chunk] = null!;
        }
    }
}
