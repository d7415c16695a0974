using System.Globalization;
using System.Text;
using System.Xml;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>Reads the sheets of an .ods workbook (OpenDocument), with the values of formulas.</summary>
internal static class OdsWorkbook
{
    public const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Content = "content.xml";
    private const int MaxRows = 1 << 20;
    private const int MaxColumns = 1 << 14;

    /// <exception cref="WorkbookException">The workbook is not valid, or too large.</exception>
    /// <exception cref="XmlException">A part is not XML.</exception>
    public static IReadOnlyList<Sheet> Read(WorkbookParts parts, WorkbookLimits limits)
    {
        if (IsEncrypted(parts))
            throw new WorkbookException(WorkbookIssueMessages.Protected());
        List<Sheet> sheets = [];
        HashSet<string> hiddenStyles = new(StringComparer.Ordinal);
        using XmlReader reader = parts.OpenRequired(Content);
        string? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.Name)
            {
                case "style:style":
                    style = reader.GetAttribute("style:name");
                    break;
                case "style:table-properties" when reader.GetAttribute("table:display") == "false" && style is not null:
                    hiddenStyles.Add(style);
                    break;
                case "table:table":
                    if (sheets.Count == limits.MaxSheets)
                        throw new WorkbookException(WorkbookIssueMessages.TooManySheets(limits.MaxSheets));
                    Sheet sheet = new(
                        reader.GetAttribute("table:name") ?? "",
                        hiddenStyles.Contains(reader.GetAttribute("table:style-name") ?? "")
                    );
                    ReadSheet(reader, parts, sheet);
                    sheets.Add(sheet);
                    break;
            }
        }

        return sheets;
    }

    private static bool IsEncrypted(WorkbookParts parts)
    {
        using XmlReader? manifest = parts.Open("META-INF/manifest.xml");
        while (manifest?.Read() == true)
        {
            if (manifest.LocalName == "encryption-data")
                return true;
        }

        return false;
    }

    private static void ReadSheet(XmlReader reader, WorkbookParts parts, Sheet sheet)
    {
        if (reader.IsEmptyElement)
            return;
        int depth = reader.Depth;
        int row = 0;
        List<(int First, int Last, int Column)> merges = [];
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, Name: "table:table-row" })
                continue;
            int repeated = Repeated(reader, "table:number-rows-repeated");
            List<SheetCell> cells = ReadRow(reader, parts, row + 1, merges);
            // A sheet ends with a row that is repeated to the last one, and has no value.
            for (int i = 0; i < repeated && cells.Count > 0; i++)
            {
                // The cells of the first row were counted when they were read.
                if (i > 0)
                    parts.CountCells(cells.Count);
                if (row + i >= MaxRows)
                    throw WorkbookException.Damaged("A sheet has too many rows.");
                sheet.Lines.Add(new SheetLine(row + i + 1, [.. cells]));
            }

            row = (int)Math.Min((long)row + repeated, MaxRows);
        }

        sheet.Merge(merges, parts.CountCells);
    }

    private static List<SheetCell> ReadRow(
        XmlReader reader,
        WorkbookParts parts,
        int row,
        List<(int First, int Last, int Column)> merges
    )
    {
        List<SheetCell> cells = [];
        if (reader.IsEmptyElement)
            return cells;
        int depth = reader.Depth;
        int column = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            if (
                reader.NodeType != XmlNodeType.Element
                || reader.Name is not ("table:table-cell" or "table:covered-table-cell")
            )
                continue;
            bool isCovered = reader.Name == "table:covered-table-cell";
            int repeated = Repeated(reader, "table:number-columns-repeated");
            int rows = Repeated(reader, "table:number-rows-spanned");
            if (rows > 1)
                merges.Add((row, (int)Math.Min((long)row + rows - 1, MaxRows), column));
            SheetCell? cell = ReadCell(reader);
            if (cell is { } value && !isCovered)
            {
                if (repeated > MaxColumns - column)
                    throw WorkbookException.Damaged("A row has too many columns.");
                parts.CountCells(repeated);
                for (int i = 0; i < repeated; i++)
                    cells.Add(value with { Column = column + i });
            }

            column = (int)Math.Min((long)column + repeated, MaxColumns);
        }

        return cells;
    }

    private static SheetCell? ReadCell(XmlReader reader)
    {
        string? type = reader.GetAttribute("office:value-type") ?? reader.GetAttribute("calcext:value-type");
        bool isError = reader.GetAttribute("calcext:value-type") == "error";
        string? number = reader.GetAttribute("office:value");
        string? day = reader.GetAttribute("office:date-value");
        string? truth = reader.GetAttribute("office:boolean-value");
        string? formula = reader.GetAttribute("table:formula");
        string shown = TextIn(reader);
        if (isError || (formula is not null && shown.StartsWith("Err:", StringComparison.Ordinal)))
            return new SheetCell(0, CellKind.Error, shown);
        switch (type)
        {
            case "float"
            or "currency"
            or "percentage"
                when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value):
                return new SheetCell(0, CellKind.Number, SheetNumbers.Text(value));
            case "date" when day is not null && SheetDates.TryParse(day, out DateTime date):
                // The format of the cell may show only the year.
                bool isYear = shown == date.Year.ToString("0000", CultureInfo.InvariantCulture);
                return SheetDates.Of(0, date, isYear ? DatePrecision.Year : DatePrecision.Day);
            case "boolean" when truth is not null:
                return new SheetCell(0, CellKind.Truth, truth == "true" ? "TRUE" : "FALSE");
            default:
                return shown.Length > 0 ? new SheetCell(0, CellKind.Text, shown)
                    : formula is not null && type is null ? new SheetCell(0, CellKind.FormulaWithoutValue, formula)
                    : null;
        }
    }

    /// <summary>The text that a cell shows, without its comment.</summary>
    private static string TextIn(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        StringBuilder text = new();
        int depth = reader.Depth;
        bool isFirst = true;
        int comment = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == comment)
                comment = int.MaxValue;
            if (comment < int.MaxValue)
                continue;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Name == "office:annotation" && !reader.IsEmptyElement:
                    comment = reader.Depth;
                    break;
                case XmlNodeType.Element when reader.Name == "text:p":
                    text.Append(isFirst ? "" : "\n");
                    isFirst = false;
                    break;
                case XmlNodeType.Element when reader.Name == "text:s":
                    text.Append(' ', Math.Min(Repeated(reader, "text:c"), CsvLimits.MaxFieldLength));
                    break;
                case XmlNodeType.Element when reader.Name == "text:line-break":
                    text.Append('\n');
                    break;
                case XmlNodeType.Element when reader.Name == "text:tab":
                    text.Append('\t');
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace when !isFirst:
                    text.Append(reader.Value);
                    break;
            }

            if (text.Length > 2 * CsvLimits.MaxFieldLength)
                text.Length = 2 * CsvLimits.MaxFieldLength;
        }

        return text.ToString();
    }

    private static int Repeated(XmlReader reader, string attribute) =>
        reader.GetAttribute(attribute) is not { } text ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 ? count
        : throw WorkbookException.Damaged($"The number of '{attribute}' is not valid.");
}
