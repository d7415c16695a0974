using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Rates how well facts fit in chunks, by the clustering dimensions whose columns are built. Without such a column all
/// facts fit everywhere.
/// </summary>
internal sealed class ChunkAffinity<TFact>(CubeIndex<TFact> index)
{
    private readonly Column<TFact>[] _columns = index.BuiltClusterColumns();

    /// <summary>
    /// The code of a fact in each dimension: the first one if it has several, -1 for a category without a code.
    /// </summary>
    public int[] CodesOf(TFact fact) => Array.ConvertAll(_columns, column => column.FirstCodeOf(fact, index.Options));

    /// <summary>The codes of the fact at a location.</summary>
    public int[] CodesAt(int location) =>
        Array.ConvertAll(
            _columns,
            column =>
            {
                ColumnChunk chunk = column.Chunks[location / FactChunk.Capacity];
                return chunk.Palette[chunk.CodeAt(location % FactChunk.Capacity)];
            }
        );

    /// <summary>
    /// Returns the number of dimensions, from the first one, in which a chunk has rows with the codes, and the number
    /// of such rows in the last of these dimensions.
    /// </summary>
    public (int Dimensions, int Rows) Of(int[] codes, int chunk)
    {
        int rows = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            int code =
                chunk < index.Chunks.Length ? Array.BinarySearch(_columns[i].Chunks[chunk].Palette, codes[i]) : -1;
            if (code < 0)
            {
                return (i, rows);
            }

            rows = _columns[i].Chunks[chunk].Totals[code];
        }

        return (codes.Length, rows);
    }
}
