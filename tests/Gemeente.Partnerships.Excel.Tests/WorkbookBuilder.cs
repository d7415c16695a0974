using System.IO.Compression;
using System.Text;

namespace Gemeente.Partnerships.Excel.Tests;

/// <summary>
/// Makes .xlsx workbooks of XML that is written by hand, so that reading is not tested with the writer of the package.
/// </summary>
internal sealed class WorkbookBuilder
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<(string Path, string Content)> _others = [];

    /// <summary>The style of a day, such as 30-6-2007.</summary>
    public const int Day = 1;

    /// <summary>The style that shows only the year.</summary>
    public const int Year = 2;

    /// <summary>The style that shows the month and the year.</summary>
    public const int Month = 3;

    public bool From1904 { get; init; }

    public string[] SharedTexts { get; init; } = [];

    /// <summary>Adds a sheet with the XML inside its data.</summary>
    public WorkbookBuilder Sheet(string name, string rows, string after = "", string state = "visible")
    {
        _sheets.Add((name, $"<sheetData>{rows}</sheetData>{after}", state));
        return this;
    }

    /// <summary>Adds a sheet with rows of texts.</summary>
    public WorkbookBuilder Table(string name, string lines, string merges = "", string state = "visible") =>
        Sheet(
            name,
            string.Concat(lines.Split('\n').Index().Select(line => Row(line.Index + 1, line.Item.Split(';')))),
            merges.Length == 0
                ? ""
                : $"<mergeCells>{string.Concat(merges.Split(' ').Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>",
            state
        );

    /// <summary>Adds another part.</summary>
    public WorkbookBuilder Part(string path, string content)
    {
        _others.Add((path, content));
        return this;
    }

    /// <summary>
    /// A row of cells. A cell of which the text begins with an angle bracket is XML without its place.
    /// </summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Index().Select(cell => Cell(cell.Index, number, cell.Item)))}</row>";

    public static string Number(string number, int style = 0) => $"<c s=\"{style}\"><v>{number}</v></c>";

    public byte[] ToBytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Add("_rels/.rels", Rels(("rId1", "officeDocument", "xl/workbook.xml")));
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
                    + string.Concat(
                        _sheets
                            .Index()
                            .Select(sheet =>
                                $"<sheet name=\"{sheet.Item.Name}\" sheetId=\"{sheet.Index + 1}\" state=\"{sheet.Item.State}\" r:id=\"rId{sheet.Index + 1}\"/>"
                            )
                    )
                    + "</sheets></workbook>"
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                Rels([
                    .. _sheets
                        .Index()
                        .Select(sheet =>
                            ($"rId{sheet.Index + 1}", "worksheet", $"worksheets/sheet{sheet.Index + 1}.xml")
                        ),
                    ("rIdS", "styles", "/xl/styles.xml"),
                    ("rIdT", "sharedStrings", "sharedStrings.xml"),
                ])
            );
            Add(
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Namespace}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[$-413]mmmm\\ yyyy;@\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
            );
            Add(
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Namespace}\">{string.Concat(SharedTexts.Select(text => $"<si>{text}</si>"))}</sst>"
            );
            foreach (
                ((string Name, string Xml, string State) sheet, int index) in _sheets.Select((sheet, i) => (sheet, i))
            )
                Add($"xl/worksheets/sheet{index + 1}.xml", $"<worksheet xmlns=\"{Namespace}\">{sheet.Xml}</worksheet>");
            foreach ((string path, string content) in _others)
                Add(path, content);

            void Add(string path, string content)
            {
                using Stream part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    private static string Cell(int column, int row, string content)
    {
        string place = $"r=\"{Letters(column + 1)}{row}\"";
        return content.StartsWith("<c", StringComparison.Ordinal) ? $"<c {place}{content[2..]}"
            : content.Length == 0 ? ""
            : $"<c {place} t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(content)}</t></is></c>";
    }

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static string Rels(params (string Id, string Type, string Target)[] relationships) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            relationships.Select(relation =>
                $"<Relationship Id=\"{relation.Id}\" Type=\"{Relations}/{relation.Type}\" Target=\"{relation.Target}\"/>"
            )
        )
        + "</Relationships>";
}
