namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>A sheet of a workbook, with the rows that have a value. Not thread-safe.</summary>
internal sealed class Sheet(string name, bool isHidden)
{
    public string Name { get; } = name;

    public bool IsHidden { get; } = isHidden;

    /// <summary>The rows with a value, in order.</summary>
    public List<SheetLine> Lines { get; } = [];

    /// <summary>The number of columns up to the last one with a value.</summary>
    public int Width => Lines.Count == 0 ? 0 : Lines.Max(line => line.Cells[^1].Column + 1);

    /// <summary>
    /// Gives the value of each merged cell to its part in each lower row that has another value. A merge that overlaps
    /// one above it in its column is left out, because spreadsheets do not have such merges: each row is visited once a
    /// column.
    /// </summary>
    /// <param name="merges">The first and last row and the first column of each merge. They are sorted.</param>
    /// <param name="countCells">Called with the number of cells that a merge filled.</param>
    public void Merge(List<(int First, int Last, int Column)> merges, Action<int> countCells)
    {
        merges.Sort((a, b) => (a.Column, a.First, b.Last).CompareTo((b.Column, b.First, a.Last)));
        (int column, int end) = (-1, 0);
        foreach ((int first, int last, int left) in merges)
        {
            if (left == column && first <= end)
                continue;
            (column, end) = (left, last);
            countCells(Merge(first, last, left));
        }
    }

    /// <summary>Fills the rows of one merge. Returns the number of cells that were filled.</summary>
    private int Merge(int first, int last, int column)
    {
        int index = Lines.BinarySearch(new SheetLine(first, []), SheetLine.ByNumber);
        if (index < 0 || Lines[index].Find(column) is not { } top)
            return 0;
        int filled = 0;
        while (++index < Lines.Count && Lines[index].Number <= last)
            filled += Lines[index].Fill(top with { IsMerged = true }) ? 1 : 0;
        return filled;
    }
}
