using System.Collections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a cross table as a list. It looks up each cell when it is asked for.</summary>
/// <param name="cells">The cells.</param>
/// <param name="row">The code of the row.</param>
/// <param name="columns">The codes of the columns.</param>
internal sealed class CrossTableRow(CrossCounts cells, int row, List<int> columns) : IReadOnlyList<long>
{
    public int Count => columns.Count;

    public long this[int index] => cells[row, columns[index]];

    public IEnumerator<long> GetEnumerator()
    {
        foreach (int column in columns)
        {
            yield return cells[row, column];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
