namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The rows of another source, of which some cells are changed. Not thread-safe.</summary>
/// <param name="rows">The rows, the header first.</param>
internal abstract class RowFilter(RowSource rows) : RowSource
{
    private bool _hasHeader;

    public override string? Sheet => rows.Sheet;

    public override ReadOnlySpan<char> Raw => rows.Raw;

    public override double Part => rows.Part;

    public override int ProblemField => rows.ProblemField;

    public override ReadOnlySpan<char> this[int index] => rows[index];

    public override CsvToken Next()
    {
        CsvToken token = rows.Next();
        CopyPlace();
        if (token != CsvToken.Record)
            return token;
        if (_hasHeader)
        {
            ReadRow();
        }
        else
        {
            _hasHeader = true;
            ReadHeader();
        }

        return token;
    }

    public override CellKind KindOf(int index) => rows.KindOf(index);

    public override bool IsMerged(int index) => rows.IsMerged(index);

    public override string? WholeOf(int index) => rows.WholeOf(index);

    public override void GoAfterFirstLine()
    {
        rows.GoAfterFirstLine();
        CopyPlace();
    }

    public override bool LooksLikeRows(int width) => rows.LooksLikeRows(width);

    /// <summary>Called when the current row is the header.</summary>
    protected abstract void ReadHeader();

    /// <summary>Called when the current row is a row below the header.</summary>
    protected virtual void ReadRow() { }

    private void CopyPlace() =>
        (Line, LastLine, FieldCount, Begin) = (rows.Line, rows.LastLine, rows.FieldCount, rows.Begin);
}
