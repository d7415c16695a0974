using System.Globalization;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Makes cells of what the XML of a sheet states.</summary>
/// <param name="texts">The shared texts.</param>
/// <param name="dates">The styles that are dates.</param>
/// <param name="from1904">Whether days are counted from 1904, as on old Macintosh computers.</param>
internal sealed class XlsxCells(IReadOnlyList<string> texts, DatePrecisions dates, bool from1904)
{
    /// <summary>A cell; null if it has no value.</summary>
    /// <param name="column">The index of the column, from 0.</param>
    /// <param name="type">The type of the value; null for a number.</param>
    /// <param name="style">The number of the style.</param>
    /// <param name="value">The value; null if it is missing.</param>
    /// <param name="formula">The formula; null if the cell has none.</param>
    /// <exception cref="WorkbookException">The cell refers to a text that does not exist.</exception>
    public SheetCell? Of(int column, string? type, int style, string? value, string? formula)
    {
        if (string.IsNullOrEmpty(value))
            return formula is null || type == "str"
                ? null
                : new SheetCell(column, CellKind.FormulaWithoutValue, $"={formula}");
        return type switch
        {
            "s" => Text(column, SharedText(value)),
            "str" => Text(column, XlsxText.Decode(value)),
            "inlineStr" => Text(column, value),
            "b" => new SheetCell(column, CellKind.Truth, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new SheetCell(column, CellKind.Error, value),
            "d" => Day(column, value, dates.Of(style)),
            _ => Number(column, style, value),
        };
    }

    private static SheetCell? Text(int column, string text) =>
        text.Length == 0 ? null : new SheetCell(column, CellKind.Text, text);

    private string SharedText(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < texts.Count
            ? texts[i]
            : throw WorkbookException.Damaged($"A cell refers to text {Excerpt.Of(index)}, which does not exist.");

    private SheetCell Number(int column, int style, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return new SheetCell(column, CellKind.Text, text);
        return dates.Of(style) is { } precision
            ? SheetDates.Of(column, number, precision, from1904)
            : new SheetCell(column, CellKind.Number, SheetNumbers.Text(number));
    }

    private static SheetCell Day(int column, string text, DatePrecision? precision) =>
        SheetDates.TryParse(text, out DateTime date)
            ? SheetDates.Of(column, date, precision ?? DatePrecision.Day)
            : new SheetCell(column, CellKind.Text, text);
}
