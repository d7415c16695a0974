using System.IO.Compression;
using System.Text;
using Gemeente.Partnerships.Exchange.Importing;
using static Gemeente.Partnerships.Excel.Tests.Imports;
using static Gemeente.Partnerships.Excel.Tests.WorkbookBuilder;

namespace Gemeente.Partnerships.Excel.Tests.Reading;

/// <summary>Files that are damaged, or made to harm. None of them throws, and each has an issue.</summary>
public sealed class HostileWorkbookTests
{
    private const string Ties = "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\nBreda;Botkyrka;SE";

    [Fact]
    public void Read_Bomb_StopsAtTheLimit()
    {
        // 200 MB of spaces between two rows take 200 kB in the file.
        byte[] bomb = new WorkbookBuilder()
            .Sheet("Blad1", Row(1, "Gemeente", "Land") + new string(' ', 200_000_000) + Row(2, "Almelo", "TR"))
            .ToBytes();

        PartnershipImport import = Read(
            bomb,
            Options with
            {
                Limits = new WorkbookLimits { MaxExpandedBytes = 10_000_000 },
            }
        );

        Assert.True(bomb.Length < 1_000_000);
        Assert.Equal("workbook-too-large", Assert.Single(import.Issues).Code);
        Assert.Equal("at most 10000000 bytes after decompression", import.Issues[0].Expected);
        Assert.False(import.IsComplete);
    }

    [Fact]
    public void Read_ManySharedTexts_StopsAtTheLimit() =>
        IsTooLarge(
            new WorkbookBuilder { SharedTexts = [.. Enumerable.Repeat("<t>x</t>", 1001)] }.Table("Blad1", Ties),
            new WorkbookLimits { MaxCells = 1000 }
        );

    [Fact]
    public void Read_ManyCells_StopsAtTheLimit() =>
        IsTooLarge(
            new WorkbookBuilder().Table("Blad1", Ties + string.Concat(Enumerable.Repeat("\na;b;c", 400))),
            new WorkbookLimits { MaxCells = 1000 }
        );

    [Theory]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    public void Read_OpenDocumentInvalidRepeat_IsDamaged(string repeated)
    {
        PartnershipImport import = Read(OpenDocument(repeated));

        Assert.Equal("workbook-damaged", Assert.Single(import.Issues).Code);
        Assert.False(import.IsComplete);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public void Read_OpenDocument_CountsEachCellOnce(int limit, bool isRead)
    {
        PartnershipImport import = Read(
            OpenDocument("2"),
            Options with
            {
                Limits = new WorkbookLimits { MaxCells = limit },
            }
        );

        Assert.Equal(isRead, import.Issues.All(issue => issue.Code != "workbook-too-large"));
        Assert.Equal(isRead, import.IsComplete);
    }

    /// <summary>A sheet with a header and a repeated row, each of three cells.</summary>
    private static byte[] OpenDocument(string repeated)
    {
        static string Row(string repeated, params string[] cells) =>
            $"<table:table-row table:number-rows-repeated=\"{repeated}\">"
            + string.Concat(cells.Select(cell => $"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"))
            + "</table:table-row>";
        const string Names = "urn:oasis:names:tc:opendocument:xmlns:";
        string content =
            $"<office:document-content xmlns:office=\"{Names}office:1.0\" xmlns:table=\"{Names}table:1.0\" "
            + $"xmlns:text=\"{Names}text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad1\">"
            + Row("1", "Gemeente", "Partner", "Land")
            + Row(repeated, "Almelo", "Denizli", "TR")
            + "</table:table></office:spreadsheet></office:body></office:document-content>";
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Write(archive, "content.xml", content);
        }

        return stream.ToArray();

        static void Write(ZipArchive archive, string name, string text)
        {
            using StreamWriter writer = new(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    [Fact]
    public void Read_ManySheets_StopsAtTheLimit()
    {
        WorkbookBuilder workbook = new();
        for (int i = 0; i < 11; i++)
            workbook.Table($"Blad{i}", Ties);

        IsTooLarge(workbook, new WorkbookLimits { MaxSheets = 10 });
    }

    [Fact]
    public void Read_MergesOverEachOther_FillEachCellOnce()
    {
        string rows = Row(1, "x") + string.Concat(Enumerable.Range(2, 400).Select(i => Row(i, "", "y")));
        string merges = string.Concat(Enumerable.Range(0, 400).Select(_ => "<mergeCell ref=\"A1:A1048576\"/>"));

        PartnershipImport import = Read(
            new WorkbookBuilder().Sheet("Blad1", rows, $"<mergeCells>{merges}</mergeCells>"),
            Options with
            {
                Limits = new WorkbookLimits { MaxCells = 1000 },
            }
        );

        // A cell is filled once, whatever the number of merges.
        Assert.DoesNotContain(import.Issues, issue => issue.Code == "workbook-too-large");
    }

    /// <summary>Half a million merges of 20 000 rows, which would be 10 000 000 000 steps.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Read_ManyMergesOverEachOther_EndsSoon()
    {
        string rows = Row(1, "x") + string.Concat(Enumerable.Range(2, 20_000).Select(i => Row(i, "", "y")));
        string merges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:A1048576\"/>", 500_000));

        PartnershipImport import = await Task.Run(
            () => Read(new WorkbookBuilder().Sheet("Blad1", rows, $"<mergeCells>{merges}</mergeCells>")),
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(import.Issues, issue => issue.Code == "workbook-damaged");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(99)]
    public void Read_CutOff_IsDamaged(int percent)
    {
        byte[] whole = new WorkbookBuilder().Table("Blad1", Ties).ToBytes();

        PartnershipImport import = Read(whole[..(whole.Length * percent / 100)]);

        Assert.Equal("workbook-damaged", Assert.Single(import.Issues).Code);
        Assert.False(import.IsComplete);
    }

    [Fact]
    public void Read_EveryByteChanged_NeverThrows()
    {
        byte[] whole = new WorkbookBuilder().Table("Blad1", Ties).ToBytes();
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x5A;

            PartnershipImport import = Read(changed);

            Assert.True(import.IsComplete || import.Issues.Count > 0, $"byte {i}");
        }
    }

    [Theory]
    [InlineData("EncryptedPackage", "workbook-protected")]
    [InlineData("Workbook", "workbook-kind")]
    public void Read_FileOfStreams_IsNamed(string stream, string code)
    {
        byte[] bytes =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[1000],
            .. Encoding.Unicode.GetBytes(stream),
        ];

        Assert.Equal(code, Assert.Single(Read(bytes).Issues).Code);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Gemeente;Land\nAlmelo;TR\n", "not a workbook")]
    [InlineData("{}", "not a workbook")]
    public void Read_TextWithTheNameOfAWorkbook_IsNamed(string text, string found)
    {
        PartnershipImport import = Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal($"The file is {found}, so it was not read.", Assert.Single(import.Issues).Message);
    }

    [Theory]
    [InlineData("word/document.xml", "an archive of other files")]
    [InlineData("xl/workbook.bin", "a binary workbook (.xlsb)")]
    public void Read_OtherArchive_IsNamed(string part, string found)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry(part);

        Assert.Equal($"The file is {found}, so it was not read.", Assert.Single(Read(bytes.ToArray()).Issues).Message);
    }

    [Fact]
    public void Read_RowOf16384Columns_IsReported()
    {
        string[] cells = new string[16_384];
        Array.Fill(cells, "x");

        PartnershipImport import = Read(
            new WorkbookBuilder().Sheet(
                "Blad1",
                Row(1, "Gemeente", "Partner", "Land") + Row(2, "Almelo", "Denizli", "TR") + Row(3, cells)
            )
        );

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal([RowOutcome.Record, RowOutcome.Issue], import.Account.Rows.Select(row => row.Outcome));
        Assert.Contains("csv-too-long Blad1!IW3", import.Issues.Select(PlaceOf));
    }

    [Fact]
    public void Read_EmptyCellsToTheLastColumn_AreIgnored()
    {
        string last = "<c r=\"XFD2\" s=\"1\"/></row>";

        PartnershipImport import = Read(
            new WorkbookBuilder().Sheet(
                "Blad1",
                Row(1, "Gemeente", "Land") + Row(2, "Almelo", "TR").Replace("</row>", last, StringComparison.Ordinal)
            )
        );

        Assert.Single(import.DataSet.Partnerships);
        Assert.Empty(import.Issues);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "The cells of a row are not in order.")]
    [InlineData(
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
        "The cells of a row are not in order."
    )]
    [InlineData("<row r=\"1\"><c r=\"1\"><v>1</v></c></row>", "The cells of a row are not in order.")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>", "The row after row 2 has no valid number.")]
    [InlineData("<row r=\"9999999\"/>", "The row after row 0 has no valid number.")]
    [InlineData(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
        "A cell refers to text 7, which does not exist."
    )]
    [InlineData("<row", "Part of it is not valid XML (line 1, position ")]
    public void Read_InvalidSheet_IsDamaged(string rows, string reason)
    {
        PartnershipImport import = Read(new WorkbookBuilder().Sheet("Blad1", rows));

        Assert.Equal("workbook-damaged", Assert.Single(import.Issues).Code);
        Assert.Contains(reason, import.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EntitiesOfADocumentType_AreNotExpanded()
    {
        byte[] bytes = new WorkbookBuilder { SharedTexts = [] }
            .Sheet("Blad1", Row(1, "<c t=\"s\"><v>0</v></c>", "Land"))
            .Part("xl/worksheets/other.xml", "")
            .ToBytes();
        byte[] hostile = Replace(
            bytes,
            "xl/sharedStrings.xml",
            "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>"
        );

        PartnershipImport import = Read(hostile);

        Assert.Equal("workbook-damaged", Assert.Single(import.Issues).Code);
    }

    [Fact]
    public void Read_LinksToOtherFiles_HaveTheValuesThatWereSaved()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder()
                .Sheet(
                    "Blad1",
                    Row(1, "Gemeente", "Land") + Row(2, "<c t=\"str\"><f>[1]Blad1!$A$2</f><v>Almelo</v></c>", "TR")
                )
                .Part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .Part(
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/externalLinkPath\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"
                )
        );

        Assert.Equal("0141", Assert.Single(import.DataSet.Partnerships).Municipality.ToString());
    }

    [Fact]
    public void Read_TextLongerThanACellMayBe_IsReported()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table(
                "Blad1",
                $"Gemeente;Partner;Land\nAlmelo;{new string('x', 70_000)};TR\nBreda;Botkyrka;SE"
            )
        );

        Assert.Single(import.DataSet.Partnerships);
        Assert.Contains("csv-too-long Blad1!B2", import.Issues.Select(PlaceOf));
    }

    private static void IsTooLarge(WorkbookBuilder workbook, WorkbookLimits limits)
    {
        PartnershipImport import = Read(workbook, Options with { Limits = limits });

        Assert.Equal("workbook-too-large", Assert.Single(import.Issues).Code);
        Assert.False(import.IsComplete);
    }

    private static byte[] Replace(byte[] workbook, string path, string content)
    {
        using MemoryStream bytes = new();
        bytes.Write(workbook);
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(path)!.Delete();
            using Stream part = archive.CreateEntry(path).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        return bytes.ToArray();
    }
}
