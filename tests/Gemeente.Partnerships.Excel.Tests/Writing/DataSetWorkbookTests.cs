using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Tests.Writing;

/// <summary>Data sets that are written as workbooks, and read again.</summary>
public sealed class DataSetWorkbookTests
{
    public static TheoryData<string> DataSets { get; } = ["ncdo", "documented", "dutch-links"];

    [Theory]
    [MemberData(nameof(DataSets))]
    public void Read_WrittenDataSet_IsEqual(string name)
    {
        PartnershipDataSet dataSet = Load(name);

        PartnershipImport import = Read(Write(dataSet));

        Assert.Empty(import.Issues);
        Assert.True(import.IsComplete);
        Assert.Equal(dataSet with { Issues = [] }, import.DataSet);
    }

    [Fact]
    public void Read_WrittenRandomDataSets_AreEqual() =>
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                PartnershipImport import = Read(Write(dataSet));

                Assert.Empty(import.Issues);
                Assert.Equal(dataSet with { Issues = [] }, import.DataSet);
            },
            iter: 200
        );

    [Theory]
    [MemberData(nameof(DataSets))]
    public void Write_DataSet_IsValid(string name)
    {
        using MemoryStream stream = new(Write(Load(name)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
    }

    [Fact]
    public void Write_DataSet_HasHeadersThatStayWithFilters()
    {
        using MemoryStream stream = new(Write(NcdoDataSet.Load()));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        Sheet[] sheets = [.. workbook.Workbook.Sheets!.Elements<Sheet>()];
        Worksheet ties = Part(workbook, sheets[0]);

        Assert.Equal(["partnerships", "profiles", "municipalities"], sheets.Take(3).Select(sheet => sheet.Name!.Value));
        Assert.Equal("about", sheets[^1].Name!.Value);
        Pane pane = ties.Descendants<Pane>().Single();
        Assert.Equal((1, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Matches("^A1:[A-Z]+40$", ties.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.All(ties.Descendants<Column>(), column => Assert.InRange(column.Width!.Value, 8, 60));
        Assert.DoesNotContain(sheets, sheet => Part(workbook, sheet).Descendants<CellFormula>().Any());
    }

    [Fact]
    public void Write_DatesAndYears_AreCellsOfTheirType()
    {
        Partnership tie = Tie() with
        {
            Period = new Period
            {
                Start = PeriodBound.On(new DateOnly(2007, 6, 30)),
                End = PeriodBound.On(new PartialDate(2010)),
            },
        };

        Dictionary<string, Cell> cells = CellsOf(tie);

        Assert.Equal(("39263", null), (cells["start"].CellValue!.Text, cells["start"].DataType));
        Assert.Equal(("2010", null), (cells["end"].CellValue!.Text, cells["end"].DataType));
        Assert.Equal(
            ("0141", CellValues.InlineString),
            (cells["municipality"].InnerText, cells["municipality"].DataType!.Value)
        );
        Assert.Equal("Almelo", cells["municipality_name"].InnerText);
        Assert.Equal("Turkey", cells["country_name"].InnerText);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31 20 123")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    public void Write_TextLikeAFormula_StaysText(string text)
    {
        Partnership tie = Tie() with { Description = text };

        Cell cell = CellsOf(tie)["description"];

        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(text, Read(Write(DataSetOf(tie))).DataSet.Partnerships.Single().Description);
    }

    [Theory]
    [InlineData("_x0041_")]
    [InlineData("a_x005F_x0041_b")]
    [InlineData("line\rline\nline\tline")]
    [InlineData(" spaces ")]
    [InlineData("\u0001\u001F\uFFFF")]
    [InlineData("'quote")]
    public void Write_UnusualText_IsReadTheSame(string text) =>
        Assert.Equal(
            text,
            Read(Write(DataSetOf(Tie() with { Description = text }))).DataSet.Partnerships.Single().Description
        );

    [Fact]
    public void Write_TextLongerThanACell_Throws() =>
        Assert.Contains(
            "A cell has 40000 characters",
            Assert
                .Throws<ArgumentException>(() => Write(DataSetOf(Tie() with { Description = new string('x', 40_000) })))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Write_About_StatesSourceDateQueryAndLicence()
    {
        DataSource source = new()
        {
            Title = "Lijst",
            Creator = "VNG",
            Licence = "CC0-1.0",
            Address = "https://example.org",
        };
        PartnershipDataSet dataSet = DataSetOf(Tie()) with { Attribution = [source], AsOf = new DateOnly(2024, 1, 1) };
        WorkbookWriteOptions options = new()
        {
            Language = Language.Dutch,
            Query = "convert lijst.csv --to xlsx",
            WrittenOn = new DateOnly(2026, 11, 30),
        };

        using MemoryStream stream = new();
        PartnershipWorkbook.Write(dataSet, stream, options);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Sheet about = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Last();
        string[][] rows =
        [
            .. Part(document.WorkbookPart, about)
                .Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()),
        ];

        Assert.Equal("toelichting", about.Name!.Value);
        Assert.Equal(["Gegevens", dataSet.Name], rows[0]);
        Assert.Equal(["Peildatum", "45292"], rows[1]);
        Assert.Equal(["Vraag", "convert lijst.csv --to xlsx"], rows[2]);
        Assert.Equal(["Geschreven op", "46356"], rows[3]);
        Assert.Equal(["Lijst", "VNG", "CC0-1.0", "https://example.org"], rows[^1][..4]);
        Assert.Equal(dataSet, Read(stream.ToArray()).DataSet);
    }

    [Fact]
    public void Write_RegistersThatReadersHave_AreLeftOut()
    {
        using MemoryStream stream = new();
        PartnershipWorkbook.Write(
            NcdoDataSet.Load(),
            stream,
            new WorkbookWriteOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            }
        );

        PartnershipDataSet read = Read(stream.ToArray()).DataSet;

        Assert.All(read.Municipalities.All, own => Assert.Null(EmbeddedRegisters.Municipalities.Find(own.Code)));
        Assert.Equal(NcdoDataSet.Load().Partnerships, read.Partnerships);
    }

    [Fact]
    public void Read_WorkbookOfOthers_IsReported()
    {
        PartnershipImport import = Read(new WorkbookBuilder().Table("Blad1", "Gemeente;Land\nAlmelo;TR").ToBytes());

        Assert.Equal("workbook-kind", Assert.Single(import.Issues).Code);
        Assert.False(import.IsComplete);
    }

    private static PartnershipDataSet Load(string name) =>
        name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };

    private static Partnership Tie() =>
        new()
        {
            Id = "1",
            Municipality = MunicipalityCode.Parse("0141"),
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Denizli",
                Country = CountryCode.Parse("TR"),
            },
            Period = Period.Unknown,
            Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = ["Lijst"] },
        };

    private static PartnershipDataSet DataSetOf(Partnership tie) =>
        new()
        {
            Name = "test",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = PartnershipCollection.Create([tie]),
        };

    private static byte[] Write(PartnershipDataSet dataSet)
    {
        using MemoryStream stream = new();
        PartnershipWorkbook.Write(dataSet, stream);
        return stream.ToArray();
    }

    private static PartnershipImport Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        return PartnershipWorkbook.Read(stream);
    }

    /// <summary>The cells of a tie by the names of their columns.</summary>
    private static Dictionary<string, Cell> CellsOf(Partnership tie)
    {
        using MemoryStream stream = new(Write(DataSetOf(tie)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        Row[] rows = [.. Part(workbook, workbook.Workbook.Sheets!.Elements<Sheet>().First()).Descendants<Row>()];
        return rows[0]
            .Elements<Cell>()
            .ToDictionary(
                heading => heading.InnerText,
                heading =>
                    (Cell)
                        rows[1]
                            .Elements<Cell>()
                            .First(cell => cell.CellReference!.Value == heading.CellReference!.Value!.Replace('1', '2'))
                            .CloneNode(deep: true),
                StringComparer.Ordinal
            );
    }

    private static Worksheet Part(WorkbookPart workbook, Sheet sheet) =>
        ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet;
}
