using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.TwinTowns;
using static Gemeente.Partnerships.Excel.Tests.Imports;

namespace Gemeente.Partnerships.Excel.Tests.Reading;

/// <summary>The sheet that is read, its header, and its merged cells.</summary>
public sealed class SheetChoiceTests
{
    private const string Ties = "Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;1975";

    [Fact]
    public void ReadPartnerships_SeveralSheets_ReadsTheOneWithTheFullestHeader()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder()
                .Table("Toelichting", "Dit is een lijst\nvan stedenbanden")
                .Table("Kort", "Gemeente;Land\nBreda;DE")
                .Table("Banden", Ties)
                .Table("Leeg", "")
        );

        Assert.Equal("Banden", import.Sheet);
        Assert.Equal("0141", Assert.Single(import.DataSet.Partnerships).Municipality.ToString());
        Assert.Equal(["sheet-not-read Toelichting", "sheet-not-read Kort"], import.Issues.Select(PlaceOf));
    }

    [Theory]
    [InlineData("Kort")]
    [InlineData(" kort ")]
    public void ReadPartnerships_NamedSheet_IsRead(string name)
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table("Banden", Ties).Table("Kort", "Gemeente;Land\nBreda;DE", state: "hidden"),
            Options with
            {
                Sheet = name,
            }
        );

        Assert.Equal("0758", Assert.Single(import.DataSet.Partnerships).Municipality.ToString());
        Assert.Empty(import.Issues);
    }

    [Fact]
    public void ReadPartnerships_HiddenSheet_IsReportedAndNotChosen()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder()
                .Table("Banden", "Gemeente;Land\nBreda;DE")
                .Table("Oud", Ties, state: "hidden")
                .Table("Ouder", Ties, state: "veryHidden")
        );

        Assert.Equal("Banden", import.Sheet);
        Assert.Equal(["sheet-not-read Oud", "sheet-not-read Ouder"], import.Issues.Select(PlaceOf));
    }

    [Fact]
    public void ReadPartnerships_SheetThatIsMissing_IsReportedWithTheSheets()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table("Banden", Ties).Table("Oud", Ties),
            Options with
            {
                Sheet = "2024",
            }
        );

        Assert.False(import.IsComplete);
        Assert.Equal(
            "import.xlsx: error sheet-missing: The workbook has no sheet '2024', so no row was read. Expected: Banden, Oud",
            Assert.Single(import.Issues).ToString()
        );
    }

    [Fact]
    public void ReadPartnerships_TitlesAboveTheHeader_AreReported()
    {
        PartnershipImport import = Read(new WorkbookBuilder().Table("Banden", $"Stedenbanden\n;;Stand 2024\n\n{Ties}"));

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(["csv-title Banden!1", "csv-title Banden!2"], import.Issues.Select(PlaceOf));
        Assert.Equal(5, Assert.Single(import.Account.Rows).Line);
    }

    [Fact]
    public void ReadPartnerships_NoHeader_ListsTheColumns()
    {
        PartnershipImport import = Read(new WorkbookBuilder().Table("Banden", "a;b\nAlmelo;Denizli"));

        Assert.False(import.IsComplete);
        Assert.Contains("csv-mapping Banden!1", import.Issues.Select(PlaceOf));
    }

    [Fact]
    public void ReadPartnerships_MergedMunicipality_AppliesToAllOfItsRows()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table(
                "Banden",
                "Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;1975\n;Gronau;Duitsland;1981\n;;;\n;Iserlohn;Duitsland;1990\nZaanstad;Pancevo;Servië;1968",
                merges: "A2:A5"
            )
        );

        Assert.Empty(import.Issues);
        Assert.Equal(
            ["0141", "0141", "0141", "0479"],
            import.DataSet.Partnerships.Select(tie => tie.Municipality.ToString())
        );
        Assert.Equal([2, 3, 5, 6], import.Account.Rows.Select(row => row.Line));
    }

    [Fact]
    public void ReadPartnerships_EmptyCellsThatAreNotMerged_AreReported()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table("Banden", "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\n;Gronau;Duitsland")
        );

        Assert.Single(import.DataSet.Partnerships);
        Assert.Contains("csv-value Banden!A3", import.Issues.Select(PlaceOf));
    }

    [Fact]
    public void ReadPartnerships_HeaderOfTwoRows_IsTheSecond()
    {
        PartnershipImport import = Read(
            new WorkbookBuilder().Table(
                "Banden",
                "Gemeente;Partner;Land;Looptijd;\n;;;Begin;Einde\nAlmelo;Denizli;Turkije;1975;1990",
                merges: "A1:A2 B1:B2 C1:C2 D1:E1"
            )
        );

        Assert.Equal("1975/1990", Assert.Single(import.DataSet.Partnerships).Period.ToString());
    }

    [Fact]
    public void ReadTwinTowns_Workbook_GivesThePairs()
    {
        using MemoryStream stream = new(
            new WorkbookBuilder()
                .Table("Pairs", "city1;country1;city2;country2\nAlmelo;NL;Denizli;TR\nParis;FR;Roma;IT")
                .ToBytes()
        );

        PartnershipImport import = PartnershipWorkbook.ReadTwinTowns(
            stream,
            new TwinTownOptions
            {
                Municipalities = Options.Municipalities,
                Countries = Options.Countries,
                AsOf = Options.AsOf,
                Source = Options.Source,
            }
        );

        Assert.Equal([RowOutcome.Record, RowOutcome.NoDutchSide], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal("Pairs", import.Sheet);
    }
}
