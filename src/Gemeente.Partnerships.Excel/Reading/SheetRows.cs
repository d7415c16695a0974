using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Reads the rows of a sheet. Rows without a value are skipped. Not thread-safe.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="begin">The index of the first row.</param>
internal sealed class SheetRows(Sheet sheet, int begin = 0) : RowSource
{
    private readonly SheetCell?[] _cells = new SheetCell?[Math.Min(sheet.Width, CsvLimits.MaxFields)];
    private int _next = begin;
    private string? _raw;

    public override string? Sheet => sheet.Name;

    public override double Part => sheet.Lines.Count == 0 ? 1 : (double)_next / sheet.Lines.Count;

    public override ReadOnlySpan<char> Raw =>
        _raw ??= string.Join("; ", _cells.Select(cell => cell is { IsMerged: false } own ? own.Text : ""))
            .TrimEnd(' ', ';');

    public override ReadOnlySpan<char> this[int index] => _cells[index]?.Text;

    public override CellKind KindOf(int index) => _cells[index]?.Kind ?? CellKind.Text;

    public override bool IsMerged(int index) => _cells[index] is { IsMerged: true };

    public override CsvToken Next()
    {
        _raw = null;
        Array.Clear(_cells);
        FieldCount = 0;
        if (_next == sheet.Lines.Count)
            return CsvToken.End;
        SheetLine line = sheet.Lines[_next];
        Begin = _next++;
        Line = LastLine = line.Number;
        foreach (SheetCell cell in line.Cells)
        {
            FieldCount = Math.Min(cell.Column, _cells.Length);
            if (FieldCount == CsvLimits.MaxFields || cell.Text.Length > CsvLimits.MaxFieldLength)
                return CsvToken.TooLong;
            _cells[cell.Column] = cell;
        }

        FieldCount = _cells.Length;
        return CsvToken.Record;
    }
}
