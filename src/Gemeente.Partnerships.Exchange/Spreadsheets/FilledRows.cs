namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Rows in which an empty cell of certain columns has the value of the cell above it, because they were merged in the
/// spreadsheet. Rows without any value stay empty. Not thread-safe.
/// </summary>
/// <param name="rows">The rows, the header first.</param>
/// <param name="columnsOf">Returns the indexes of the columns, by the header.</param>
internal sealed class FilledRows(RowSource rows, Func<string[], int[]> columnsOf) : RowFilter(rows)
{
    private readonly Dictionary<int, string?> _above = [];
    private bool _isBlank;

    public override ReadOnlySpan<char> this[int index] => IsFilled(index) ? _above[index] : base[index];

    public override CellKind KindOf(int index) => IsFilled(index) ? CellKind.Text : base.KindOf(index);

    public override bool IsMerged(int index) => IsFilled(index) || base.IsMerged(index);

    protected override void ReadHeader()
    {
        foreach (int column in columnsOf(TrimmedFields()))
            _above[column] = null;
    }

    protected override void ReadRow()
    {
        _isBlank = true;
        for (int i = 0; i < FieldCount && _isBlank; i++)
            _isBlank = base[i].IsWhiteSpace();
        foreach (int column in _above.Keys)
        {
            if (column < FieldCount && !base[column].IsWhiteSpace())
                _above[column] = base[column].ToString();
        }
    }

    private bool IsFilled(int index) =>
        !_isBlank && _above.TryGetValue(index, out string? above) && above is not null && base[index].IsWhiteSpace();
}
