using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Dates in a file, as people and programs write them.</summary>
public sealed class SheetDateTests
{
    [Theory]
    [InlineData("2004-11-05 00:00:00", "2004-11-05")]
    [InlineData("2004-11-05T00:00:00", "2004-11-05")]
    [InlineData("2004-11-05T00:00:00.000", "2004-11-05")]
    [InlineData("1-1-2004 0:00:00", "2004-01-01")]
    [InlineData("1-1-2004 00:00", "2004-01-01")]
    [InlineData("13/1/2004 12:00:00 AM", "2004-01-13")]
    [InlineData("11-2004", "2004-11")]
    [InlineData("03-2004", "2004-03")]
    [InlineData("3-2004", "2004-03")]
    [InlineData("11/2004", "2004-11")]
    [InlineData("2004/11", "2004-11")]
    [InlineData("2004-3", "2004-03")]
    [InlineData("2004.0", "2004")]
    [InlineData("2004,0", "2004")]
    [InlineData("1-mei-2003", "2003-05-01")]
    [InlineData("1 mei 2003", "2003-05-01")]
    [InlineData("1. Mei 2003", "2003-05-01")]
    [InlineData("mei 2003", "2003-05")]
    [InlineData("mei-2003", "2003-05")]
    [InlineData("1-may-2003", "2003-05-01")]
    [InlineData("nov-2004", "2004-11")]
    [InlineData("5.11.2004", "2004-11-05")]
    [InlineData("uiterlijk 1-mei-2003", "by 2003-05-01")]
    public void Read_DateOfProgram_IsRead(string cell, string expected)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;{cell}\n");

        Assert.Equal(expected, Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
        Assert.Empty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData("nov-04")]
    [InlineData("1-nov-04")]
    [InlineData("5-11-04")]
    [InlineData("2004-11-04 23:00:00")]
    [InlineData("2004-11-05T13:30:00")]
    [InlineData("2004-11-05T00:00:00+02:00")]
    [InlineData("2004 0:00:00")]
    [InlineData("13-2004")]
    [InlineData("2004.5")]
    [InlineData("31-april-2003")]
    [InlineData("0 mei 2003")]
    [InlineData("1-2-mei-2003")]
    [InlineData("2004-2010")]
    public void Read_OtherDate_IsReported(string cell)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;{cell}\n");

        Assert.Empty(import.DataSet.Partnerships);
        Assert.Equal(("csv-value", 2, 4), PlaceOf(Assert.Single(import.DataSet.Issues)));
    }

    [Fact]
    public void Read_DateWithMonthFirst_MakesOthersAmbiguous()
    {
        PartnershipImport import = Read(
            "Gemeente,Partner,Land,Sinds\nHaarlem,X,Duitsland,12/25/2004\nUtrecht,Brno,Tsjechië,5/12/2004\nAlmere,Y,Turkije,5/13/2004 0:00\nDelft,Z,Turkije,5/5/2004\nEde,Z,Turkije,2003\n"
        );

        Assert.Equal(
            ["2003", "2004-05-05", "2004-05-13", "2004-12-25"],
            import
                .DataSet.Partnerships.Select(partnership => partnership.Period.Start.ToString())
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(("csv-value", 3, 4), PlaceOf(Assert.Single(import.Issues)));
        Assert.EndsWith("on line 2, so this one has two meanings", import.Issues[0].Expected, StringComparison.Ordinal);
        Assert.Equal([2, 3, 4, 5, 6], import.Account.Rows.Select(row => row.Line));
    }

    /// <summary>
    /// A file has the month first, not a column: a date that proves it may be in another column, or in a later row.
    /// </summary>
    [Fact]
    public void Read_DatesInAllColumns_RevealOrder()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds;Tot;Peildatum\nUtrecht;Brno;Tsjechië;5/12/2004;;\nAlmere;Y;Turkije;2003;uiterlijk 6/7/2008;\nDelft;Z;Turkije;;;\nEde;Z;Turkije;;;12-31-2010\n"
        );

        Assert.Equal([("csv-value", 2, 4), ("csv-value", 3, 5)], import.DataSet.Issues.Select(PlaceOf));
        Assert.Equal(
            new DateOnly(2010, 12, 31),
            import.DataSet.Partnerships.Single(partnership => partnership.Municipality == "0228").Evidence.ReferenceDate
        );
    }

    [Fact]
    public void Read_ContradictoryDates_ReadsOnlyDayFirst()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds\nHaarlem;X;Duitsland;12/25/2004\nUtrecht;Brno;Tsjechië;5/12/2004\nAlmere;Y;Turkije;13-5-2004\n"
        );

        Assert.Equal("2004-05-13", Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
        Assert.Equal([("csv-value", 2, 4), ("csv-value", 3, 4)], import.DataSet.Issues.Select(PlaceOf));
        Assert.Contains("others with the day first", import.DataSet.Issues[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneSlipOfMonthFirst_KeepsDayFirst()
    {
        PartnershipImport import = Read(Dates([.. Enumerable.Repeat("25-12-2004", 9), "12/25/2004", "5/12/2004"]));

        Assert.Equal(10, import.DataSet.Partnerships.Count);
        Assert.Contains(
            "2004-12-05",
            import.DataSet.Partnerships.Select(partnership => partnership.Period.Start.ToString())
        );
        Assert.Equal(("csv-value", 11, 4), PlaceOf(Assert.Single(import.Issues)));
        Assert.EndsWith("but nearly all have the day first", import.Issues[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneSlipOfDayFirst_KeepsMonthFirst()
    {
        PartnershipImport import = Read(Dates([.. Enumerable.Repeat("12/25/2004", 9), "25-12-2004", "5/12/2004"]));

        Assert.Equal(9, import.DataSet.Partnerships.Count);
        Assert.All(
            import.DataSet.Partnerships,
            partnership => Assert.Equal("2004-12-25", partnership.Period.Start.ToString())
        );
        Assert.Equal(
            [
                "a date such as 2004-11-05 or 5 november 2004: the file has dates with the month first, as on line 2, as nearly all have",
                "a date such as 2004-11-05 or 5 november 2004: the file has dates with the month first, as on line 2, so this one has two meanings",
            ],
            import.DataSet.Issues.Select(issue => issue.Expected)
        );
    }

    [Theory]
    [InlineData("25-12-2004", "12/25/2004", 8)]
    [InlineData("12/25/2004", "25-12-2004", 1)]
    public void Read_MoreThanOneInTen_IsNotASlip(string most, string other, int read)
    {
        PartnershipImport import = Read(Dates([.. Enumerable.Repeat(most, 8), other, "5/12/2004"]));

        Assert.Equal(read, import.DataSet.Partnerships.Count);
        Assert.Contains(11, import.DataSet.Issues.Select(issue => issue.Line));
    }

    /// <summary>Rows after the last issue also count for the detection of the layout.</summary>
    [Fact]
    public void Read_MaxIssues_DoesNotLimitDetection()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds\nUtrecht;Brno;Tsjechië;5/12/2004\nAlmere;Y;Turkije;x\nHaarlem;X;Duitsland;12/25/2004\n",
            Options with
            {
                MaxIssues = 1,
            }
        );

        Assert.Empty(import.DataSet.Partnerships);
        Assert.Equal(["csv-value", "csv-too-many-issues"], import.DataSet.Issues.Select(issue => issue.Code));
        Assert.Equal(2, import.DataSet.Issues[0].Line);
    }

    /// <summary>The date is reported, and the other dates have the day first.</summary>
    [Fact]
    public void Read_RowWithoutMunicipality_DoesNotRevealOrder()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds\nBijgewerkt;X;Duitsland;12/25/2004\nUtrecht;Brno;Tsjechië;5/12/2004\n"
        );

        Assert.Equal("2004-12-05", Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(2, issue.Line));
    }

    [Fact]
    public void ReadProfiles_Dates_RevealOrder()
    {
        PartnershipImport import = ReadProfiles(
            "gemeente;geldig vanaf;millenniumgemeente sinds\nAlmelo;5/12/2004;\nZwolle;;10/31/2007\n"
        );

        Assert.Equal("2007-10-31", Assert.Single(import.DataSet.Profiles).MillenniumMunicipalitySince?.ToString());
        Assert.Equal(("csv-value", 2, 2), PlaceOf(Assert.Single(import.DataSet.Issues)));
    }

    [Fact]
    public void Read_StreamWithoutSeek_ReportsProgressOnce()
    {
        ListedProgress told = new();
        string rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"Almelo;Plaats {i};Turkije;12/25/2004\n"));
        using OnceStream stream = new("Gemeente;Partner;Land;Sinds\n" + rows);

        PartnershipImport import = PartnershipCsv.ReadPartnerships(stream, Options with { Progress = told });

        Assert.Equal(200, import.DataSet.Partnerships.Count);
        Assert.Equal(100, told.Reports.Count);
        Assert.Equal(1, told.Reports[^1].Part);
    }

    [Theory]
    [InlineData("lopend")]
    [InlineData("Heden")]
    [InlineData("nu")]
    [InlineData("ongoing")]
    public void Read_OngoingAsStart_IsReported(string cell)
    {
        DataIssue issue = Assert.Single(
            Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;{cell};\n").DataSet.Issues
        );

        Assert.Equal(("csv-value", 2, 4), PlaceOf(issue));
        Assert.Contains("a start, or unknown", issue.Expected, StringComparison.Ordinal);
        Assert.Equal(
            "unknown/open",
            Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;;{cell}\n")
                .DataSet.Partnerships.Single()
                .Period.ToString()
        );
    }

    [Fact]
    public void Read_OpenStart_IsRead() =>
        Assert.Equal(
            "open/open",
            Read("Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;open;open\n")
                .DataSet.Partnerships.Single()
                .Period.ToString()
        );

    private static string Dates(string[] dates) =>
        "Gemeente;Partner;Land;Sinds\n"
        + string.Concat(dates.Select((date, i) => $"Almelo;Plaats {i};Turkije;{date}\n"));

    private sealed class OnceStream(string text) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
