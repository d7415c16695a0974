using System.Globalization;
using System.Text;
using System.Xml;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Reads the XML of a sheet, cell by cell.</summary>
internal static class XlsxSheetReader
{
    private const int MaxRows = 1 << 20;
    private const int MaxColumns = 1 << 14;

    /// <summary>Adds the rows of a part to a sheet.</summary>
    /// <exception cref="WorkbookException">The sheet is not valid, or too large.</exception>
    public static void Read(WorkbookParts parts, string path, Sheet sheet, XlsxCells cells)
    {
        List<(int First, int Last, int Column)> merges = [];
        using XmlReader reader = parts.OpenRequired(path);
        bool isData = false;
        int number = 0;
        SheetLine? line = null;
        int column = 0;
        while (reader.Read())
        {
            if (reader.LocalName == "sheetData")
            {
                isData = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                continue;
            }

            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (isData && reader.LocalName == "row")
            {
                number = RowNumber(reader, number);
                (line, column) = (null, 0);
            }
            else if (isData && reader.LocalName == "c")
            {
                column = ColumnIndex(reader, column);
                if (ReadCell(reader, column++, cells) is not { } cell)
                    continue;
                parts.CountCells(1);
                if (line is null)
                    sheet.Lines.Add(line = new SheetLine(number, []));
                line.Cells.Add(cell);
            }
            else if (reader.LocalName == "mergeCell" && Merge(reader.GetAttribute("ref") ?? "") is { } merge)
            {
                merges.Add(merge);
            }
        }

        sheet.Merge(merges, parts.CountCells);
    }

    private static SheetCell? ReadCell(XmlReader reader, int column, XlsxCells cells)
    {
        string? type = reader.GetAttribute("t");
        int style = Number(reader.GetAttribute("s")) ?? 0;
        if (reader.IsEmptyElement)
            return null;
        int depth = reader.Depth;
        (string? value, string? formula) = (null, null);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
                continue;
            switch (reader.LocalName)
            {
                case "v":
                    value = TextIn(reader);
                    break;
                case "f":
                    formula = TextIn(reader);
                    break;
                case "is":
                    value = XlsxText.In(reader);
                    break;
            }
        }

        return cells.Of(column, type, style, value, formula);
    }

    private static string TextIn(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        int depth = reader.Depth;
        string? only = null;
        StringBuilder? all = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (only is null)
                only = reader.Value;
            else
                (all ??= new StringBuilder(only)).Append(reader.Value);
        }

        return all?.ToString() ?? only ?? "";
    }

    private static int RowNumber(XmlReader row, int before)
    {
        int number = row.GetAttribute("r") is { } stated ? Number(stated) ?? 0 : before + 1;
        return number > before && number <= MaxRows
            ? number
            : throw WorkbookException.Damaged(
                string.Create(CultureInfo.InvariantCulture, $"The row after row {before} has no valid number.")
            );
    }

    private static int ColumnIndex(XmlReader cell, int next)
    {
        int column = cell.GetAttribute("r") is { } place ? Place(place).Column : next;
        return column >= next && column < MaxColumns
            ? column
            : throw WorkbookException.Damaged("The cells of a row are not in order.");
    }

    /// <summary>The rows and the first column of merged cells; null if they are in one row.</summary>
    private static (int First, int Last, int Column)? Merge(string range)
    {
        if (range.Split(':') is not [var from, var to])
            return null;
        (int first, int column) = Place(from);
        int last = Place(to).Row;
        return last > first ? (first, last, column) : null;
    }

    // The column is -1 if the text is not a place such as C12.
    private static (int Row, int Column) Place(string text)
    {
        int column = 0;
        int i = 0;
        while (i < text.Length && i < 3 && char.IsAsciiLetter(text[i]))
            column = (column * 26) + (char.ToUpperInvariant(text[i++]) - 'A' + 1);
        return Number(text[i..]) is { } row && i > 0 ? (row, column - 1) : (0, -1);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
