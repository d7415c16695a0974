using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Rows of which a cell may name several partners. Each name is a row of its own, with the other cells of the row. An
/// id gets a number behind it from the second name on. Not thread-safe.
/// </summary>
/// <param name="rows">The rows, the header first.</param>
/// <param name="columnOf">Returns the index of the column of a field, by the header; -1 if it is missing.</param>
/// <param name="field">The field with the names.</param>
/// <param name="split">Returns the names in a cell.</param>
internal sealed class SplitRows(
    RowSource rows,
    Func<string[], string, int> columnOf,
    string field,
    Func<string, string[]> split
) : RowFilter(rows)
{
    private int _column = -1;
    private int _idColumn = -1;
    private string[] _names = [];
    private int _current;

    public override ReadOnlySpan<char> this[int index] =>
        _names.Length < 2 ? base[index]
        : index == _column ? _names[_current]
        : index == _idColumn && _current > 0 && !base[index].IsWhiteSpace()
            ? Invariant($"{base[index].Trim().ToString()}-{_current + 1}")
        : base[index];

    public override CsvToken Next()
    {
        if (++_current < _names.Length)
            return CsvToken.Record;
        (_names, _current) = ([], 0);
        return base.Next();
    }

    public override string? WholeOf(int index) =>
        index == _column && _names.Length > 1 ? base[index].Trim().ToString() : base.WholeOf(index);

    public override void GoAfterFirstLine()
    {
        _names = [];
        base.GoAfterFirstLine();
    }

    protected override void ReadHeader()
    {
        string[] header = TrimmedFields();
        (_column, _idColumn) = (columnOf(header, field), columnOf(header, "id"));
    }

    protected override void ReadRow()
    {
        if (_column >= 0 && _column < FieldCount)
            _names = split(base[_column].ToString());
    }
}
