using Gemeente.Partnerships.Exchange.Importing;
using static Gemeente.Partnerships.Excel.Tests.Imports;
using static Gemeente.Partnerships.Excel.Tests.WorkbookBuilder;

namespace Gemeente.Partnerships.Excel.Tests.Reading;

/// <summary>Cells with a type, and the records made of them.</summary>
public sealed class SheetTypesTests
{
    private const string Header = "Gemeente;Partner;Land;Sinds;Tot";

    [Theory]
    [InlineData("<c s=\"1\"><v>39263</v></c>", "2007-06-30")]
    [InlineData("<c s=\"2\"><v>39263</v></c>", "2007")]
    [InlineData("<c s=\"3\"><v>39263</v></c>", "2007-06")]
    [InlineData("<c t=\"d\"><v>2007-06-30</v></c>", "2007-06-30")]
    [InlineData("<c t=\"d\"><v>2007-06-30T00:00:00</v></c>", "2007-06-30")]
    [InlineData("<c><v>1996</v></c>", "1996")]
    [InlineData("<c><f>1990+6</f><v>1996</v></c>", "1996")]
    [InlineData("<c t=\"str\"><f>\"1996\"</f><v>1996</v></c>", "1996")]
    [InlineData("<c t=\"str\"><f>IF(1=2,1,\"\")</f><v></v></c>", "unknown")]
    [InlineData("<c s=\"1\"/>", "unknown")]
    [InlineData("<c s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("5-11-2004", "2004-11-05")]
    public void ReadPartnerships_CellOfStart_IsItsValue(string cell, string start)
    {
        PartnershipImport import = Read(Ties("Almelo", cell));

        Assert.Equal(start, Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>37801</v></c>", "2007-06-30")]
    [InlineData("<c s=\"1\"><v>0</v></c>", "1904-01-01")]
    public void ReadPartnerships_DaysFrom1904_AreThatDay(string cell, string start)
    {
        PartnershipImport import = Read(new WorkbookBuilder { From1904 = true }.Sheet("Blad1", Rows("Almelo", cell)));

        Assert.Equal(start, Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>60</v></c>", "is a date before March 1900")]
    [InlineData("<c s=\"1\"><v>1</v></c>", "is a date before March 1900")]
    [InlineData("<c s=\"1\"><v>-5</v></c>", "is a date before March 1900")]
    [InlineData("<c s=\"1\"><v>1E9</v></c>", "'#####' in Sinds is an error")]
    [InlineData("<c s=\"1\"><v>1E400</v></c>", "'#####' in Sinds is an error")]
    [InlineData("<c s=\"1\"><v>39263.5</v></c>", "'2007-06-30 12:00:00' is not a valid value for Sinds")]
    [InlineData("<c><v>39263</v></c>", "'39263' is not a valid value for Sinds")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "'#N/A' in Sinds is an error")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "'#DIV/0!' in Sinds is an error")]
    [InlineData("<c><f>VLOOKUP(A2,[1]Blad1!A:B,2)</f></c>", "does not contain the value of the formula '=VLOOKUP(A2")]
    [InlineData("<c><f>NOW()</f><v></v></c>", "does not contain the value of the formula '=NOW()'")]
    public void ReadPartnerships_CellWithoutUsableValue_IsReported(string cell, string message)
    {
        PartnershipImport import = Read(Ties("Almelo", cell));

        Assert.Empty(import.DataSet.Partnerships);
        Assert.Equal("csv-value Blad1!D2", PlaceOf(Assert.Single(import.Issues)));
        Assert.Contains(message, import.Issues[0].Message, StringComparison.Ordinal);
        Assert.Equal(RowOutcome.Issue, Assert.Single(import.Account.Rows).Outcome);
    }

    [Theory]
    [InlineData("<c><v>363</v></c>", "0363")]
    [InlineData("<c><v>363.0</v></c>", "0363")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "0363")]
    [InlineData("0363", "0363")]
    [InlineData("GM0363", "0363")]
    public void ReadPartnerships_CodeAsNumberOrText_IsTheCode(string cell, string code)
    {
        PartnershipImport import = Read(
            new WorkbookBuilder
            {
                SharedTexts = ["<r><t>Amster</t></r><r><t>dam</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>"],
            }.Sheet("Blad1", Rows(cell, "1996"))
        );

        Assert.Equal(code, Assert.Single(import.DataSet.Partnerships).Municipality.ToString());
    }

    [Fact]
    public void ReadProfiles_TypedCells_AreTheirValues()
    {
        PartnershipImport import = ReadProfiles(
            Row(1, "Gemeente", "Budget", "Inwoners", "Beleid", "Geldig vanaf")
                + Row(2, "Almelo", Number("20000.5"), Number("72000"), "<c t=\"b\"><v>1</v></c>", Number("39263", Day))
                + Row(3, "Breda", "20.000,50", "170.000", "nee", "30-6-2007")
        );

        Assert.Empty(import.Issues);
        Assert.Equal(
            ["20000.5", "20000.5"],
            import.DataSet.Profiles.Select(profile => profile.AnnualBudget.ToString())
        );
        Assert.Equal([72_000, 170_000], import.DataSet.Profiles.Select(profile => profile.Inhabitants));
        Assert.Equal([true, false], import.DataSet.Profiles.Select(profile => profile.HasPolicy));
    }

    [Fact]
    public void ReadProfiles_AmountInMergedCell_IsNotCountedForEachRow()
    {
        PartnershipImport import = ReadProfiles(
            Row(1, "Gemeente", "Budget") + Row(2, "Almelo", Number("20000")) + Row(3, "Breda"),
            "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"
        );

        Assert.Equal("0141", Assert.Single(import.DataSet.Profiles).Municipality.ToString());
        Assert.Equal("csv-value Blad1!B3", PlaceOf(Assert.Single(import.Issues)));
        Assert.Contains("in a merged cell of several rows", import.Issues[0].Message, StringComparison.Ordinal);
    }

    private static PartnershipImport ReadProfiles(string rows, string after = "")
    {
        using MemoryStream stream = new(new WorkbookBuilder().Sheet("Blad1", rows, after).ToBytes());
        return PartnershipWorkbook.ReadProfiles(stream, Options);
    }

    private static WorkbookBuilder Ties(string municipality, string start) =>
        new WorkbookBuilder().Sheet("Blad1", Rows(municipality, start));

    private static string Rows(string municipality, string start) =>
        Row(1, Header.Split(';')) + Row(2, municipality, "Denizli", "Turkije", start);
}
