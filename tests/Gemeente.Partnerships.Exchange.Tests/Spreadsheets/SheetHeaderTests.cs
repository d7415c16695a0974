using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>The header of a file: its row and the number of its columns.</summary>
public sealed class SheetHeaderTests
{
    [Fact]
    public void Read_TitlesAboveHeader_AreReported()
    {
        PartnershipImport import = Read(
            "Overzicht stedenbanden, 2024\n\n\"sep=;\"\nGemeente;Partner;Land\nAlmelo;Denizli;Turkije\nNergens;Denizli;Turkije\n"
        );

        Assert.Equal(';', import.Dialect!.Delimiter);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(
            [("csv-title", 1), ("csv-title", 3), ("unknown-municipality", 6)],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value))
        );
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\f")]
    [InlineData("\u2028")]
    public void Read_TitleWithOtherSeparatorOfLines_IsOneLine(string separator) =>
        Assert.Equal(
            [("csv-title", 1), ("csv-title", 2), ("unknown-municipality", 4)],
            Read($"Overzicht{separator}2024\nStand januari\r\nGemeente;Partner;Land\nNergens;Denizli;Turkije\n")
                .DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value))
        );

    [Fact]
    public void Read_CellWithNameOfColumn_IsNotHeader() =>
        Assert.Equal(
            "csv-mapping",
            Assert
                .Single(
                    ReadProfiles("Wie;Soort\nAlmelo;Gemeente\nZwolle;Gemeente\n").DataSet.Issues,
                    issue => issue.Severity == IssueSeverity.Error
                )
                .Code
        );

    /// <summary>The first line has all columns that are needed, but no row below it.</summary>
    [Theory]
    [InlineData("Gemeente;Delft;Land;Nederland\n\n", 1)]
    [InlineData("Gemeente;Delft;Land;Nederland\nPeildatum;1-1-2024\nStedenbanden\n", 3)]
    public void Read_TitleWithNamesOfColumns_IsNotHeader(string titles, int told)
    {
        PartnershipImport import = Read(titles + "Gemeente;Partner;Land;Sinds\nDelft;Freiberg;DE;1986\n");

        Assert.Equal("csv-0503-de-freiberg", Assert.Single(import.DataSet.Partnerships).Id);
        Assert.Equal(
            Enumerable.Range(1, told).Select(line => ("csv-title", line)),
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value))
        );
    }

    [Fact]
    public void Read_FullerHeaderBelowRows_KeepsRows()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land\nHaarlem;Izmir;Turkije\nUtrecht;Brno;Tsjechië\nAlmere;Lancaster;Verenigd Koninkrijk\n\n"
                + "Gemeente;Partner;Land;Sinds\nAssen;Bad Bentheim;Duitsland;1990\nAssen;Rome;Turkije;\n"
        );

        Assert.Equal(
            [
                (2, RowOutcome.Record),
                (3, RowOutcome.Record),
                (4, RowOutcome.Record),
                (6, RowOutcome.Issue),
                (7, RowOutcome.Issue),
                (8, RowOutcome.Issue),
            ],
            import.Account.Rows.Select(row => (row.Line, row.Outcome))
        );
        Assert.Equal(
            [("csv-header", 6, 4), ("csv-header", 7, null), ("csv-header", 8, null)],
            import.Issues.Select(PlaceOf)
        );
    }

    [Theory]
    [InlineData("Haarlem;;Turkije")]
    [InlineData("Haarlem;Izmir")]
    [InlineData("Haarlem;\"Izmir;Turkije")]
    public void Read_IncompleteRowBelowHeader_IsStillARow(string row)
    {
        PartnershipImport import = Read(
            $"Gemeente;Partner;Land\n{row}\nGemeente;Partner;Land;Sinds\nAssen;Rome;Turkije;\n"
        );

        Assert.Equal([2, 3, 4], import.Account.Rows.Select(found => found.Line));
        Assert.DoesNotContain(import.DataSet.Issues, issue => issue.Code == "csv-title");
    }

    [Theory]
    [InlineData("Gemeente;Partner;Land;Sinds")]
    [InlineData(" GEMEENTE;Partnerstad;\"Land\";;;")]
    public void Read_RepeatedHeader_IsReportedAlone(string header)
    {
        string rows = string.Concat(Enumerable.Range(0, 30).Select(i => $"Haarlem;Stad{i};Turkije;1990\n"));

        PartnershipImport import = Read(
            $"Gemeente;Partner;Land;Sinds\n{rows}{header}\n{rows.Replace("Haarlem", "Utrecht", StringComparison.Ordinal)}"
        );

        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("csv-header", 32, null), PlaceOf(issue));
        Assert.Equal(60, import.DataSet.Partnerships.Count);
        Assert.Equal(61, import.Account.RowsRead);
    }

    [Theory]
    [InlineData("Land;Partner;Gemeente;Sinds", 1)]
    [InlineData("Gemeente;Partner;Land;Einde", 4)]
    [InlineData("Gemeente;Partner;Land;Sinds;Wethouder", 5)]
    public void Read_RowsBelowOtherHeader_AreRefused(string header, int column)
    {
        PartnershipImport import = Read(
            $"Gemeente;Partner;Land;Sinds\nHaarlem;Izmir;Turkije;1990\n{header}\nUtrecht;Brno;Tsjechië;1990\n;;;\nTurkije;Denizli;Almelo;1990\n"
        );

        Assert.Equal("0392", Assert.Single(import.DataSet.Partnerships).Municipality.ToString());
        Assert.Equal(
            [("csv-header", 3, column), ("csv-header", 4, null), ("csv-header", 6, null)],
            import.Issues.Select(PlaceOf)
        );
        Assert.Equal([2, 3, 4, 5, 6], import.Account.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Read_FirstHeaderAgain_EndsRefusal()
    {
        const string First = "Gemeente;Land;Partner;Opmerking\n",
            Other = "Gemeente;Land;Opmerking;Partner\n";

        PartnershipImport import = Read(
            First
                + "Utrecht;Polen;Toruń;vast\n"
                + Other
                + "Leiden;Polen;slapend;Kalisz\n"
                + First
                + "Almere;Polen;Poznań;vast\n"
        );

        Assert.Equal(
            ["Poznań", "Toruń"],
            import.DataSet.Partnerships.Select(partnership => partnership.Partner.Name!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [RowOutcome.Record, RowOutcome.Issue, RowOutcome.Issue, RowOutcome.Issue, RowOutcome.Record],
            import.Account.Rows.Select(row => row.Outcome)
        );
    }

    /// <summary>In these rows the columns of dates and amounts have other content.</summary>
    [Fact]
    public void Read_RefusedRows_DoNotRevealDateOrder()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds\nHaarlem;Izmir;Turkije;5/12/2004\nGemeente;Partner;Land;Einde\nUtrecht;Brno;Tsjechië;12/25/2004\n"
        );

        Assert.Equal("2004-12-05", Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
    }

    [Fact]
    public void Read_DuplicateColumn_IsErrorIfRead()
    {
        PartnershipImport notRead = Read("Gemeente;Partner;Land;Opm;Opm\nHaarlem;Izmir;Turkije;a;b\n");
        PartnershipImport read = Read("Gemeente;Partner;Land;Partner\nHaarlem;Izmir;Turkije;Brno\n");

        Assert.Single(notRead.DataSet.Partnerships);
        Assert.Equal(
            [("unmapped-column", 4, IssueSeverity.Warning), ("csv-header", 5, IssueSeverity.Warning)],
            notRead.DataSet.Issues.Select(issue => (issue.Code, issue.Column!.Value, issue.Severity))
        );
        DataIssue refused = Assert.Single(read.DataSet.Issues);
        Assert.Equal(("csv-header", 4, IssueSeverity.Error), (refused.Code, refused.Column, refused.Severity));
        Assert.Equal(0, read.Account.RowsRead);
    }

    /// <summary>Spreadsheets write empty columns that are formatted in this way.</summary>
    [Theory]
    [InlineData(300, 300)]
    [InlineData(0, 300)]
    [InlineData(300, 0)]
    [InlineData(253, 254)]
    public void Read_ManyEmptyCellsAtEnd_AreIgnored(int inHeader, int inRow)
    {
        PartnershipImport import = Read(
            $"Gemeente;Partner;Land{new string(';', inHeader)}\nHaarlem;\"Izmir\nTurkije\";Turkije{new string(';', inHeader)}\nUtrecht;Brno;Tsjechië{new string(';', inRow)}\n"
        );

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Assert.DoesNotContain(import.DataSet.Issues, issue => issue.Severity == IssueSeverity.Error);
    }

    [Fact]
    public void Read_TooManyColumns_IsReported()
    {
        string names = string.Concat(Enumerable.Range(0, 254).Select(i => $";k{i}"));

        Assert.Equal(
            ("csv-too-long", 2, 257),
            PlaceOf(
                Assert.Single(
                    Read($"Lijst\nGemeente;Partner;Land{names}\nHaarlem;Izmir;Turkije\n").Issues,
                    issue => issue.Severity == IssueSeverity.Error
                )
            )
        );
    }
}
