namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Rows in which an empty cell of certain columns has the value of the cell above it, because they were merged in the
/// spreadsheet. Rows without any value stay empty. Not thread-safe.
/// </summary>
/// <param name="rows">The rows, the header first.</param>
/// <param name="columnsOf">Returns the indexes of the columns, by the header.</param>
internal sealed class FilledRows(RowSource rows, Func<string[], int[]> columnsOf) : RowSource
{
    private readonly Dictionary<int, string?> _above = [];
    private bool _hasHeader;
    private bool _isBlank;

    public override string? Sheet => rows.Sheet;

    public override ReadOnlySpan<char> Raw => rows.Raw;

    public override double Part => rows.Part;

    public override int ProblemField => rows.ProblemField;

    public override ReadOnlySpan<char> this[int index] => IsFilled(index) ? _above[index] : rows[index];

    public override CsvToken Next()
    {
        CsvToken token = rows.Next();
        CopyPlace();
        if (token != CsvToken.Record)
            return token;
        if (!_hasHeader)
        {
            _hasHeader = true;
            foreach (int column in columnsOf(TrimmedFields()))
                _above[column] = null;
            return token;
        }

        _isBlank = true;
        for (int i = 0; i < rows.FieldCount && _isBlank; i++)
            _isBlank = rows[i].IsWhiteSpace();
        foreach (int column in _above.Keys)
        {
            if (column < rows.FieldCount && !rows[column].IsWhiteSpace())
                _above[column] = rows[column].ToString();
        }

        return token;
    }

    public override CellKind KindOf(int index) => IsFilled(index) ? CellKind.Text : rows.KindOf(index);

    public override bool IsMerged(int index) => IsFilled(index) || rows.IsMerged(index);

    public override void GoAfterFirstLine()
    {
        rows.GoAfterFirstLine();
        CopyPlace();
    }

    public override bool LooksLikeRows(int width) => rows.LooksLikeRows(width);

    private bool IsFilled(int index) =>
        !_isBlank && _above.TryGetValue(index, out string? above) && above is not null && rows[index].IsWhiteSpace();

    private void CopyPlace() =>
        (Line, LastLine, FieldCount, Begin) = (rows.Line, rows.LastLine, rows.FieldCount, rows.Begin);
}
