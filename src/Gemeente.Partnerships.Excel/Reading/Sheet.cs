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
    /// Gives the value of a merged cell to its part in each lower row that has another value. Returns the number of
    /// cells that were filled.
    /// </summary>
    /// <param name="first">The number of the first row.</param>
    /// <param name="last">The number of the last row.</param>
    /// <param name="column">The index of the first column.</param>
    public int Merge(int first, int last, int column)
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
