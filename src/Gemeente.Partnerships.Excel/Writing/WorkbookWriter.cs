using System.Globalization;
using Gemeente.Partnerships.Excel.Reading;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using static System.FormattableString;

namespace Gemeente.Partnerships.Excel.Writing;

/// <summary>
/// Writes sheets row by row. The header is bold, stays visible and has a filter. Text is always text, never a formula.
/// Not thread-safe.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    /// <summary>The largest number of characters of a cell.</summary>
    public const int MaxCellLength = 32_767;

    private const int MaxRows = 1 << 20;
    private const int MaxColumns = 1 << 14;
    private const int MinWidth = 8;
    private const int MaxWidth = 60;

    private static readonly DateOnly FirstClearDay = new(1900, 3, 1);

    private readonly Spreadsheet _workbook;
    private readonly StyleId _bold;
    private readonly StyleId _date;
    private readonly StyleId _code;
    private readonly StyleId _percent;

    public WorkbookWriter(Stream destination)
    {
        _workbook = Wait(
            Spreadsheet.CreateNewAsync(
                new BlockingStream(destination),
                new SpreadCheetahOptions
                {
                    DocumentProperties = null,
                    PreserveStringWhitespace = true,
                    WriteCellReferenceAttributes = true,
                }
            )
        );
        _bold = _workbook.AddStyle(new Style { Font = new Font { Bold = true } });
        _date = _workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy\\-mm\\-dd") });
        _code = _workbook.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        _percent = _workbook.AddStyle(new Style { Format = NumberFormat.Custom("0.0\\ %") });
    }

    /// <summary>Begins a sheet.</summary>
    /// <param name="name">The name.</param>
    /// <param name="widths">The widths of its columns, in characters.</param>
    /// <param name="filteredRows">
    /// The number of rows below the header with a filter; null for a sheet without a header.
    /// </param>
    /// <exception cref="ArgumentException">There are more rows or columns than a sheet can have.</exception>
    public void StartSheet(string name, IReadOnlyList<int> widths, int? filteredRows)
    {
        if (widths.Count > MaxColumns)
            throw new ArgumentException(
                Invariant($"{name} has {widths.Count} columns; a sheet has at most {MaxColumns}."),
                nameof(widths)
            );
        WorksheetOptions options = new();
        for (int i = 0; i < widths.Count; i++)
            options.Column(i + 1).Width = Math.Clamp(widths[i] + 2, MinWidth, MaxWidth);
        if (filteredRows is { } rows)
        {
            if (rows >= MaxRows)
                throw new ArgumentException(
                    Invariant($"{name} has {rows} rows; a sheet has at most {MaxRows}."),
                    nameof(filteredRows)
                );
            options.FrozenRows = 1;
            options.AutoFilter = new AutoFilterOptions(Invariant($"A1:{Letters(widths.Count)}{rows + 1}"));
        }

        Wait(_workbook.StartWorksheetAsync(name, options));
    }

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<Cell> cells) => Wait(_workbook.AddRowAsync(cells.ToArray()));

    /// <summary>Adds a row.</summary>
    public void Add(Cell[] cells) => Wait(_workbook.AddRowAsync(cells));

    /// <summary>A cell of bold text.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public Cell Bold(string text) => new(Encode(text), _bold);

    /// <summary>A cell of a bold number.</summary>
    public Cell Bold(long number) => new(number, _bold);

    /// <summary>A cell of text; empty for null.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public static Cell Text(string? text) => new(text is null ? null : Encode(text));

    /// <summary>A cell of text that looks like a number, and stays text when it is edited.</summary>
    public Cell Code(string? text) => new(text is null ? null : Encode(text), _code);

    /// <summary>A cell of a share, shown as a percentage.</summary>
    public Cell Percent(decimal share) => new((double)share, _percent);

    /// <summary>A cell of a day; text for a day that spreadsheet programs show differently.</summary>
    public Cell Date(DateOnly day) =>
        day < FirstClearDay
            ? Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : new Cell(day.ToDateTime(TimeOnly.MinValue), _date);

    /// <summary>Completes the workbook.</summary>
    public void Finish() => Wait(_workbook.FinishAsync());

    public void Dispose() => _workbook.Dispose();

    private static string Encode(string text) =>
        XlsxText.Encode(text) is { Length: <= MaxCellLength } encoded
            ? encoded
            : throw new ArgumentException(
                Invariant($"A cell has {text.Length} characters; a cell of a workbook has at most {MaxCellLength}."),
                nameof(text)
            );

    private static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString()
            : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    // All work is done when such a method returns, because the stream blocks.
    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
