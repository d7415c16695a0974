using System.IO.Compression;
using System.Text;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>Every command takes a workbook as it takes a table, and records are written as workbooks.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Table = "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\nNergenshuizen;Rome;Italië\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("ties.xlsx")]
    [InlineData("ties.csv")]
    [InlineData("ties")]
    public void Import_Workbook_IsRecognisedByItsContent(string name)
    {
        string file = Write(name, ("Uitleg", "Een lijst"), ("Banden", Table));

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2026-01-01",
            "-o",
            At("x.json")
        );

        Assert.Equal(0, code);
        Assert.StartsWith($"{name}: 2 rows read = 1 record + ", output, StringComparison.Ordinal);
        Assert.Contains(
            $"{name} is read as sheet Banden: Gemeente = municipality, Partner = partner, Land = country.",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains($"{name}(Uitleg): warning sheet-not-read", error, StringComparison.Ordinal);
        Assert.Contains($"{name}(Banden!A3): error unknown-municipality", error, StringComparison.Ordinal);
        Assert.Contains("csv-0141-tr-denizli", File.ReadAllText(At("x.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "--by", "country", "--data", "FILE", "--as-of", "2026-01-01")]
    [InlineData("report", "--data", "FILE", "--as-of", "2026-01-01")]
    [InlineData("diff", "FILE", "documented", "--on", "2026-01-01")]
    [InlineData("validate", "FILE", "--on", "2026-01-01")]
    public void Answer_Workbook_HasTheAccountOfTheSheet(params string[] arguments)
    {
        string file = Write("ties.xlsx", ("Banden", Table));

        (_, string output, string error) = ToolProcess.Run([
            .. arguments.Select(argument => argument == "FILE" ? file : argument),
        ]);

        Assert.Contains("ties.xlsx: 2 rows read = 1 record + ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_NamedSheetAndColumn_AreRead()
    {
        string file = Write("ties.xlsx", ("Banden", Table), ("Oud", "Gemeente;Partner;Staat\nBreda;Botkyrka;Zweden"));

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--sheet",
            "oud",
            "--column",
            "country=Staat",
            "--on",
            "2026-01-01",
            "--dry-run"
        );

        Assert.Equal(0, code);
        Assert.Contains("\n1 row read = 1 record\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SeveralFiles_EachHasItsColumns()
    {
        string workbook = Write("ties.xlsx", ("Banden", "Gemeente;Partner;Staat\nAlmelo;Denizli;Turkije"));
        File.WriteAllText(At("other.csv"), "Gemeente;Partner;Land\nBreda;Botkyrka;Zweden\n");

        (int code, string output, _) = ToolProcess.Run(
            "import",
            workbook,
            At("other.csv"),
            "--column",
            "country=Staat",
            "--on",
            "2026-01-01",
            "--dry-run"
        );

        Assert.Equal(0, code);
        Assert.Contains("2 partnerships", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("profiles", "Gemeente;Inwoners\nAlmelo;70000")]
    [InlineData("links", "city1;country1;city2;country2\nAlmelo;NL;Denizli;TR")]
    public void Import_OtherKindOfTable_IsRecognised(string kind, string table)
    {
        string file = Write("data.xlsx", ("Blad1", table));

        string recognised = ToolProcess.Run("import", file, "--on", "2026-01-01", "--dry-run").Output;

        Assert.Equal(
            ToolProcess.Run("import", file, "--on", "2026-01-01", "--dry-run", "--kind", kind).Output,
            recognised
        );
        Assert.Contains("1 row read = 1 record", recognised, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_FillDown_TakesTheMunicipalityFromAbove()
    {
        File.WriteAllText(At("ties.csv"), "Gemeente;Partner;Land\nAlmelo;Denizli;TR\n;Gronau;DE\n");

        Assert.Contains(
            "2 rows read = 2 records",
            ToolProcess
                .Run("import", At("ties.csv"), "--fill-down", "municipality", "--on", "2026-01-01", "--dry-run")
                .Output,
            StringComparison.Ordinal
        );
        (int code, _, string error) = ToolProcess.Run("import", At("ties.csv"), "--fill-down", "gemeente", "--dry-run");
        Assert.Equal(2, code);
        Assert.Contains("'gemeente' is not a value of --fill-down: id, municipality", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SheetOfText_IsUsageError()
    {
        File.WriteAllText(At("ties.csv"), Table);

        (int code, _, string error) = ToolProcess.Run(
            "import",
            At("ties.csv"),
            "--sheet",
            "x",
            "--on",
            "2026-01-01",
            "--dry-run"
        );

        Assert.Equal(2, code);
        Assert.Contains("--sheet is for workbooks, and 'ties.csv' is not one.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Convert_ToWorkbookAndBack_GivesTheSameRecords(string name)
    {
        Assert.Equal(0, ToolProcess.Run("convert", name, "-o", At("a.json")).Code);
        Assert.Equal(0, ToolProcess.Run("convert", At("a.json"), "-o", At("a.xlsx")).Code);
        Assert.Equal(0, ToolProcess.Run("convert", At("a.xlsx"), "-o", At("b.json")).Code);

        Assert.Equal(File.ReadAllText(At("a.json")), File.ReadAllText(At("b.json")));
    }

    [Fact]
    public void Convert_ToWorkbook_StatesTheCommand()
    {
        ToolProcess.Run("convert", "documented", "--to", "xlsx", "--output", At("a.xlsx"));

        using ZipArchive archive = ZipFile.OpenRead(At("a.xlsx"));
        string text = string.Concat(
            archive
                .Entries.Where(part => part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                .Select(part => new StreamReader(part.Open()).ReadToEnd())
        );
        Assert.Contains("gemeente-partnerships convert documented --to xlsx --output ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "country")]
    [InlineData("--by", "country", "--by", "initiative")]
    [InlineData("--by", "country", "--measure", "municipalities", "--lang", "nl")]
    public void Count_ToWorkbook_WritesTheTable(params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(["count", .. arguments, "-o", At("count.xlsx")]);

        Assert.Equal((0, "", ""), (code, output, error));
        using ZipArchive archive = ZipFile.OpenRead(At("count.xlsx"));
        using StreamReader sheet = new(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        string text = sheet.ReadToEnd();
        Assert.Contains(">TR<", text, StringComparison.Ordinal);
        Assert.Contains("<v>13</v>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_ToAnotherFile_IsUsageError()
    {
        (int code, _, string error) = ToolProcess.Run("count", "--by", "country", "-o", At("count.doc"));

        Assert.Equal(2, code);
        Assert.Contains("The extension '.doc' does not name a format: ", error, StringComparison.Ordinal);
        Assert.Contains(", .xlsx. ", error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a workbook with sheets of texts.</summary>
    private string Write(string name, params (string Name, string Lines)[] sheets)
    {
        using FileStream file = File.Create(At(name));
        using ZipArchive archive = new(file, ZipArchiveMode.Create);
        Add("[Content_Types].xml", "<Types/>");
        Add(
            "xl/workbook.xml",
            $"<workbook xmlns:r=\"r\"><sheets>{string.Concat(sheets.Index().Select(sheet => $"<sheet name=\"{sheet.Item.Name}\" r:id=\"r{sheet.Index}\"/>"))}</sheets></workbook>"
        );
        Add(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships>{string.Concat(sheets.Index().Select(sheet => $"<Relationship Id=\"r{sheet.Index}\" Type=\"x/worksheet\" Target=\"{sheet.Index}.xml\"/>"))}</Relationships>"
        );
        foreach ((int index, (string Name, string Lines) sheet) in sheets.Index())
            Add(
                $"xl/{index}.xml",
                $"<worksheet><sheetData>{string.Concat(sheet.Lines.Split('\n').Select(line => $"<row>{string.Concat(line.Split(';').Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"))}</sheetData></worksheet>"
            );
        return At(name);

        void Add(string path, string content)
        {
            using Stream part = archive.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }
    }
}
