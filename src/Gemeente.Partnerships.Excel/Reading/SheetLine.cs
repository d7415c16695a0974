namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">The number of the row, from 1.</param>
/// <param name="Cells">The cells with a value, in order.</param>
internal sealed record SheetLine(int Number, List<SheetCell> Cells)
{
    public static readonly Comparer<SheetLine> ByNumber = Comparer<SheetLine>.Create(
        (one, other) => one.Number.CompareTo(other.Number)
    );

    private static readonly Comparer<SheetCell> ByColumn = Comparer<SheetCell>.Create(
        (one, other) => one.Column.CompareTo(other.Column)
    );

    /// <summary>The cell of a column; null if it has no value.</summary>
    public SheetCell? Find(int column) => IndexOf(column) is >= 0 and int index ? Cells[index] : null;

    /// <summary>Adds a cell, unless its column has a value.</summary>
    public bool Fill(SheetCell cell)
    {
        int index = IndexOf(cell.Column);
        if (index < 0)
            Cells.Insert(~index, cell);
        return index < 0;
    }

    private int IndexOf(int column) => Cells.BinarySearch(new SheetCell(column, default, ""), ByColumn);
}
