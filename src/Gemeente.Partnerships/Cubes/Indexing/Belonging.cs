using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// To which chunks facts belong, by the dimensions that a cube is clustered by and whose columns are built. Where none
/// is, all facts belong everywhere.
/// </summary>
internal sealed class Belonging<TFact>(CubeIndex<TFact> index)
{
    private readonly Column<TFact>[] _columns = index.BuiltClusterColumns();

    /// <summary>
    /// A fact's code in each of the dimensions, the first where it has several; -1 for a category not met before.
    /// </summary>
    public int[] CodesOf(TFact fact) => Array.ConvertAll(_columns, column => column.FirstCodeOf(fact, index.Options));

    /// <summary>The codes of the fact that stands somewhere.</summary>
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
    /// In how many of the dimensions, from the first on, a chunk has rows with the codes, and how many in the last of
    /// these.
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
