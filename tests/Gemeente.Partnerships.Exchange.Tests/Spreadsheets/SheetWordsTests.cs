using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Words and errors in place of a missing value.</summary>
public sealed class SheetWordsTests
{
    private const string Columns =
        "Gemeente;Partner;Land;Thema's;Organisaties;Initiatief;Omschrijving;Bron;Peildatum\n";

    [Theory]
    [InlineData("onbekend")]
    [InlineData("Unknown")]
    [InlineData("NULL")]
    [InlineData("n.n.b.")]
    [InlineData("nnb")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("n.v.t.")]
    [InlineData("n/a")]
    [InlineData("n.b.")]
    [InlineData("nog niet bekend")]
    [InlineData("\u2013")]
    [InlineData("...")]
    public void Read_WordForMissing_IsMissingInEveryField(string word)
    {
        PartnershipImport import = Read(
            $"{Columns}Almelo;{word};Turkije{string.Concat(Enumerable.Repeat($";{word}", 6))}\n"
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal((null, null, null), (tie.Partner.Name, tie.Initiative, tie.Description));
        Assert.Empty(tie.Themes);
        Assert.Empty(tie.Organisations);
        Assert.Equal(
            new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources = ["Lijst van stedenbanden"],
                ReferenceDate = TestData.AsOf,
            },
            tie.Evidence
        );
        Assert.Empty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData("onbekend;Brno;Tsjechië", 1)]
    [InlineData("Utrecht;Brno;onbekend", 3)]
    public void Read_MissingRequiredField_IsReported(string row, int column)
    {
        DataIssue issue = Assert.Single(Read($"Gemeente;Partner;Land\n{row}\n").DataSet.Issues);

        Assert.Equal(("csv-value", 2, column), (issue.Code, issue.Line, issue.Column));
    }

    [Theory]
    [InlineData("NULL;NULL", "unknown/open")]
    [InlineData("n.n.b.;n.n.b.", "unknown/unknown")]
    [InlineData("onbekend;onbekend", "unknown/unknown")]
    [InlineData("n.v.t.;n.v.t.", "unknown/open")]
    public void Read_UnknownEnd_IsNotOpen(string period, string expected) =>
        Assert.Equal(
            expected,
            Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;{period}\n")
                .DataSet.Partnerships.Single()
                .Period.ToString()
        );

    [Theory]
    [InlineData("geen")]
    [InlineData("None")]
    public void Read_None_IsNoPartnerAndEmptyList(string word)
    {
        PartnershipImport import = Read($"{Columns}Almelo;{word};Turkije;{word};{word};;{word};;\n");

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Null(tie.Partner.Name);
        Assert.Empty(tie.Themes);
        Assert.Empty(tie.Organisations);
        Assert.Equal(word, tie.Description);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_WordForMissingInList_IsIgnored() =>
        Assert.Equal(
            [Theme.Education],
            Read($"{Columns}Almelo;Denizli;Turkije;onderwijs, onbekend;;;;;\n").DataSet.Partnerships.Single().Themes
        );

    [Theory]
    [InlineData("#VERW!")]
    [InlineData("#N/B")]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#VALUE!")]
    [InlineData("#WAARDE!")]
    [InlineData("#DEEL/0!")]
    [InlineData("#NAAM?")]
    [InlineData("#NAME?")]
    [InlineData("#GETTING_DATA")]
    [InlineData("########")]
    [InlineData("Err:502")]
    public void Read_FormulaError_IsReportedInEveryField(string error)
    {
        PartnershipImport import = Read(
            $"{Columns}{string.Join(';', Enumerable.Repeat(error, 9))}\nZwolle;Lünen;Duitsland;;;;;;\n"
        );

        Assert.Equal(Enumerable.Range(1, 9), import.DataSet.Issues.Select(issue => issue.Column!.Value).Order());
        Assert.All(
            import.DataSet.Issues,
            issue => Assert.Equal(("csv-value", 2, IssueSeverity.Error), (issue.Code, issue.Line, issue.Severity))
        );
        Assert.Equal("Lünen", Assert.Single(import.DataSet.Partnerships).Partner.Name);
    }

    [Theory]
    [InlineData("#1 in Europa!")]
    [InlineData("#samen!")]
    [InlineData("#")]
    [InlineData("#!")]
    public void Read_TextWithHash_IsText(string text) =>
        Assert.Equal(
            text,
            Read($"{Columns}Almelo;Denizli;Turkije;;;;{text};;\n").DataSet.Partnerships.Single().Description
        );

    [Fact]
    public void Read_MissingNumber_IsMissing()
    {
        PartnershipImport import = ReadProfiles(
            "gemeente;inwoners;budget;beleid;millenniumgemeente sinds\nAlmelo;onbekend;n.n.b.;NULL;onbekend\nZwolle;#N/B;#N/B;#N/B;#N/B\n"
        );

        MunicipalityProfile profile = Assert.Single(import.DataSet.Profiles);
        Assert.Equal(
            (null, null, null, null),
            (profile.Inhabitants, profile.AnnualBudget, profile.HasPolicy, profile.MillenniumMunicipalitySince)
        );
        Assert.Equal([2, 3, 4, 5], import.DataSet.Issues.Select(issue => issue.Column!.Value).Order());
    }

    [Theory]
    [InlineData("onbekend")]
    [InlineData("#N/B")]
    public void Read_MissingId_IsReported(string id)
    {
        DataIssue issue = Assert.Single(
            Read($"Volgnummer;Gemeente;Partner;Land\n{id};Almelo;Denizli;Turkije\n").DataSet.Issues
        );

        Assert.Equal(("csv-value", 2, 1), (issue.Code, issue.Line, issue.Column));
    }

    [Theory]
    [InlineData("onbekend")]
    [InlineData("None")]
    [InlineData("n.b.")]
    [InlineData("...")]
    [InlineData("Brno (Tsjechi\u00EB)")]
    [InlineData("Brno / Leipzig")]
    public void Read_Export_IsToTheLetter(string text)
    {
        Partnership tie = Gemeente.Partnerships.Data.DocumentedDataSet.Load().Partnerships.First();
        tie = tie with
        {
            Id = text,
            Description = text,
            Partner = tie.Partner with { Name = text },
            Themes = [Theme.FromCode("none"), Theme.FromCode("not-known")],
            Evidence = tie.Evidence with { Note = text, ReferenceDate = new DateOnly(2010, 1, 1) },
        };
        using MemoryStream stream = new();
        CsvTableWriter.Write(stream, CsvWriteOptions.Default, CsvColumns.Partnerships, [tie], "ties.csv");
        stream.Position = 0;

        PartnershipImport import = PartnershipCsv.ReadPartnerships(stream, Options);
        Assert.Equal(tie, Assert.Single(import.DataSet.Partnerships));
        Assert.All(import.Issues, issue => Assert.Equal("unknown-code", issue.Code));
    }
}
