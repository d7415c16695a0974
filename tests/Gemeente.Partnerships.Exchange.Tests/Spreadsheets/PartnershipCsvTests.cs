using System.Text;
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

/// <summary>Rows of a file of others, and the records read from them.</summary>
public sealed class PartnershipCsvTests
{
    [Fact]
    public void ReadPartnerships_DutchSpreadsheet_GivesRecords()
    {
        PartnershipImport import = Read(Dutch);

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Partnership hague = import.DataSet.Partnerships.Get("csv-0518-ps-bethlehem");
        Assert.Equal("2004-11-05/open", hague.Period.ToString());
        Assert.Equal([Theme.Waste, Theme.Education], hague.Themes);
        Assert.Equal([Motive.Integration], hague.Motives);
        Assert.Equal(
            new Evidence
            {
                Kind = EvidenceKind.Stated,
                Sources = ["Lijst van stedenbanden"],
                ReferenceDate = TestData.AsOf,
            },
            hague.Evidence
        );
        Assert.Equal("1991-11/2011", import.DataSet.Partnerships.Get("csv-1900-sk-kezmarok").Period.ToString());
        Assert.Equal(new CsvDialect { Encoding = CsvEncoding.Utf8, Delimiter = ';' }, import.Dialect);
        Assert.Equal(
            "Gemeente = municipality, Partnerstad = partner, Land = country, Sinds = start, Tot = end, Motieven = motives, Thema's = themes; not read: Wethouder",
            import.Mapping!.ToString()
        );
        DataIssue unread = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("unmapped-column", IssueSeverity.Warning, 8), (unread.Code, unread.Severity, unread.Column));
    }

    [Fact]
    public void ReadPartnerships_InvalidRows_HaveIssuesWithPlace()
    {
        PartnershipImport import = Read(
            "gemeente,partner,land,start\nBergen,Köln,Duitsland,1990\nAlmelo,Denizli,Turkije,ooit\n,,,\nZwolle,Lünen,Germany,1966\n"
        );

        Assert.Equal(
            [RowOutcome.Issue, RowOutcome.Issue, RowOutcome.Blank, RowOutcome.Record],
            import.Account.Rows.Select(row => row.Outcome)
        );
        Assert.Equal([("ambiguous-municipality", 2, 1), ("csv-value", 3, 4)], import.Issues.Select(PlaceOf));
        Assert.Contains("Bergen (NH) (0373), Bergen (L) (0893)", import.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("'ooit'", import.Issues[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("a date such as 2004", import.Issues[1].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPartnerships_GivenMapping_IsUsed()
    {
        CsvImportOptions options = Options with
        {
            Mapping = new ColumnMapping
            {
                Columns = [new("municipality", "A"), new("country", "C"), new("partner", "B")],
            },
        };

        PartnershipImport import = Read("A,B,C,D\nAlmelo,Denizli,TR,x\n", options);

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(["D"], import.Mapping!.Unmapped);
    }

    [Fact]
    public void ReadPartnerships_MappingOfOtherColumns_ReadsNothing()
    {
        CsvImportOptions options = Options with
        {
            Mapping = new ColumnMapping
            {
                Columns = [new("municipality", "A"), new("country", "X"), new("colour", "B")],
            },
        };

        PartnershipImport import = Read("A,B\nAlmelo,TR\n", options);

        Assert.Equal(
            ["csv-mapping", "csv-mapping"],
            import.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Code)
        );
        Assert.Equal(0, import.Account.RowsRead);
    }

    [Fact]
    public void ReadPartnerships_LongCell_HasShortMessage()
    {
        PartnershipImport import = Read(
            $"Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;november{new string(' ', 5_000)}0204\n"
        );

        Assert.True(Assert.Single(import.DataSet.Issues).Message.Length < 200);
    }

    [Fact]
    public void ReadPartnerships_NoColumnForEnd_CurrentOnReferenceDate()
    {
        PartnershipImport import = Read("Gemeente;Partner;Land;Sinds\nAlmelo;Denizli;Turkije;2004\n");

        Assert.Equal("2004/open", import.DataSet.Partnerships.Single().Period.ToString());
        Assert.Equal(Options.AsOf, import.DataSet.AsOf);
        Assert.Equal(Options.AsOf, import.DataSet.Partnerships.Single().Evidence.ReferenceDate);
    }

    [Theory]
    [InlineData("2004;?", "2004/unknown", 0)]
    [InlineData("?;", "unknown/open", 0)]
    [InlineData("2004;-", "2004/open", 0)]
    [InlineData("0204;", "0204/open", 1)]
    [InlineData("2204;", "2204/open", 1)]
    [InlineData("2004;2034", "2004/2034", 0)]
    [InlineData("2004;9999-12-31", "2004/open", 0)]
    public void ReadPartnerships_UnlikelyDate_IsReadWithWarning(string period, string expected, int issues)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;{period}\n");

        Assert.Equal(expected, import.DataSet.Partnerships.Single().Period.ToString());
        Assert.Equal(Enumerable.Repeat("unlikely-date", issues), import.DataSet.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("onbekend", null, 0)]
    [InlineData("n.v.t.", null, 0)]
    [InlineData("-", null, 0)]
    [InlineData("Antwerpen, Gent en Luik", "Antwerpen, Gent en Luik", 1)]
    [InlineData("\"Brno\nPraag\"", "Brno\nPraag", 1)]
    [InlineData("León / Brno", "León / Brno", 1)]
    [InlineData("Frankfurt am Main", "Frankfurt am Main", 0)]
    [InlineData("Washington, D.C.", "Washington, D.C.", 0)]
    public void ReadPartnerships_SeveralPartners_IsReadWithWarning(string cell, string? name, int issues)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land\nAlmelo;{cell};Polen\n");

        Assert.Equal(name, import.DataSet.Partnerships.Single().Partner.Name);
        Assert.Equal(Enumerable.Repeat("several-partners", issues), import.DataSet.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void ReadPartnerships_GuessesOtherColumns_CompletesMapping()
    {
        ColumnMapping mapping = new() { Columns = [new("country", "Staat")] };
        const string Text = "Lijst\nGemeente;Staat;Partner\nAlmelo;Turkije;Denizli\n";

        PartnershipImport import = Read(Text, Options with { Mapping = mapping, UseGuessedColumns = true });

        Assert.Equal("Staat = country, Gemeente = municipality, Partner = partner", import.Mapping!.ToString());
        Assert.Single(import.DataSet.Partnerships);
        Assert.Empty(Read(Text, Options with { Mapping = mapping }).DataSet.Partnerships);
    }

    [Theory]
    [InlineData("Voetbal", "voetbal")]
    [InlineData("Schone Lucht", "schone-lucht")]
    [InlineData("voetbal", "voetbal")]
    public void ReadPartnerships_UnlistedTheme_IsKeptAsCode(string cell, string code)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Thema\nAlmelo;Denizli;Turkije;{cell}\n");

        Assert.Equal(code, import.DataSet.Partnerships.Single().Themes.Single().Code);
        Assert.Equal(
            ("unknown-code", IssueSeverity.Warning),
            (import.DataSet.Issues.Single().Code, import.DataSet.Issues.Single().Severity)
        );
    }

    [Fact]
    public void ReadPartnerships_Progress_ReportsEachHundredth()
    {
        ListedProgress told = new();
        string rows = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"Almelo;Plaats {i};Turkije\n"));

        PartnershipImport import = Read(
            Encoding.UTF8.GetBytes("gemeente;partner;land\n" + rows),
            Options with
            {
                Progress = told,
                File = "ties.csv",
            }
        );

        Assert.Equal(1_000, import.DataSet.Partnerships.Count);
        Assert.Equal(100, told.Reports.Count);
        Assert.All(told.Reports, report => Assert.Equal("ties.csv", report.File));
        Assert.Equal(told.Reports.Select(report => report.Part).Order(), told.Reports.Select(report => report.Part));
        Assert.InRange(told.Reports[0].Part, 0.01, 0.02);
        Assert.Equal(1, told.Reports[^1].Part);
    }

    [Fact]
    public void ReadPartnerships_Export_GivesSameRecords()
    {
        PartnershipDataSet dataSet = DocumentedDataSet.Load();
        using MemoryStream stream = new();
        CsvTableWriter.Write(
            stream,
            CsvWriteOptions.Default,
            CsvColumns.Partnerships,
            dataSet.Partnerships,
            "ties.csv"
        );
        stream.Position = 0;

        PartnershipImport import = PartnershipCsv.ReadPartnerships(stream, Options);

        Assert.Equal(
            dataSet.Partnerships.Select(partnership => partnership.Id),
            import.DataSet.Partnerships.Select(partnership => partnership.Id)
        );
        Assert.Equal(
            dataSet.Partnerships.Select(partnership => partnership.Period),
            import.DataSet.Partnerships.Select(partnership => partnership.Period)
        );
        Assert.Equal(
            dataSet.Partnerships.Select(partnership => partnership.Evidence.Sources),
            import.DataSet.Partnerships.Select(partnership => partnership.Evidence.Sources)
        );
    }

    [Fact]
    public void ReadPartnerships_UnknownCode_IsKeptWithWarning()
    {
        PartnershipImport import = Read("gemeente,partner,land,themas\nAlmelo,Denizli,TR,afval;bijen-houden\n");

        Assert.Equal(
            ["afval", "bijen-houden"],
            import.DataSet.Partnerships.Single().Themes.Select(theme => theme.Code)
        );
        Assert.All(
            import.DataSet.Issues,
            issue => Assert.Equal(("unknown-code", IssueSeverity.Warning), (issue.Code, issue.Severity))
        );
        Assert.Equal(2, import.DataSet.Issues.Count);
    }

    [Theory]
    [InlineData("Coöperatie", "cooperatie", "Cooperatie", "The source says 'Coöperatie' for the theme.")]
    [InlineData("Sport & spel", "sport-spel", "Sport spel", "The source says 'Sport & spel' for the theme.")]
    [InlineData("Schone lucht", "schone-lucht", "Schone lucht", null)]
    public void ReadPartnerships_ThemeThatIsNoCode_IsKeptByItsLetters(
        string words,
        string code,
        string name,
        string? note
    )
    {
        PartnershipImport import = Read($"gemeente,partner,land,themas\nAlmelo,Denizli,TR,{words}\n");

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Theme theme = Assert.Single(tie.Themes);
        Assert.Equal((code, name, note), (theme.Code, theme.DutchName, tie.Evidence.Note));
        Assert.Equal(EvidenceKind.Stated, tie.Evidence.Kind);
        Assert.Equal("unknown-code", Assert.Single(import.DataSet.Issues).Code);
    }

    [Fact]
    public void ReadPartnerships_ThemeInOtherWords_IsReadWithWarningAndNote()
    {
        using MemoryStream stream = new(
            Encoding.UTF8.GetBytes(
                "gemeente,partner,land,themas\nAlmelo,Denizli,TR,Gezondheid; water; Huisvuil en scholen; bijen\n"
            )
        );
        PartnershipImport import = PartnershipCsv.ReadPartnerships(
            stream,
            Options with
            {
                FindThemes = EmbeddedLexicons.FindThemes,
            }
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(["health", "water", "waste", "education", "bijen"], tie.Themes.Select(theme => theme.Code));
        Assert.Equal(
            "The source says 'Gezondheid' for the theme, which is taken for Health care. "
                + "The source says 'Huisvuil en scholen' for the theme, which is taken for Waste processing, Education.",
            tie.Evidence.Note
        );
        Assert.Equal(EvidenceKind.Derived, tie.Evidence.Kind);
        Assert.Equal(
            [
                "'Gezondheid' is not in the list. It is read as health, and kept in the note.",
                "'Huisvuil en scholen' is not in the list. It is read as waste and education, and kept in the note.",
                "'bijen' is not in the list. It is kept as a code of its own, bijen.",
            ],
            import.DataSet.Issues.Select(issue => issue.Message)
        );
    }

    [Theory]
    [InlineData("Bilthoven (Utrecht)", "Duitsland", null)]
    [InlineData("Hoofddorp", "Duitsland", "The source says 'Hoofddorp', which is taken for Haarlemmermeer.")]
    [InlineData("Scheveningen", "Duitsland", "The source says 'Scheveningen', which is taken for 's-Gravenhage.")]
    [InlineData("Almelo", "West-Duitsland", "The source says 'West-Duitsland', which is taken for Germany.")]
    [InlineData(
        "Hoofddorp",
        "Engeland",
        "The source says 'Hoofddorp', which is taken for Haarlemmermeer. The source says 'Engeland', which is taken for United Kingdom."
    )]
    public void ReadPartnerships_AliasOfPlace_IsDerivedWithNote(string municipality, string country, string? note)
    {
        PartnershipImport import = Read($"gemeente;partner;land\n{municipality};Bath;{country}\n");

        Evidence evidence = import.DataSet.Partnerships.Single().Evidence;
        Assert.Equal(EvidenceKind.Derived, evidence.Kind);
        Assert.Equal(note ?? evidence.Note, evidence.Note);
        Assert.StartsWith("The source says '", evidence.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Engeland", "The source says 'Engeland', which is taken for United Kingdom.")]
    [InlineData("Verenigd Koninkrijk", null)]
    [InlineData("the united kingdom", null)]
    [InlineData("GB", null)]
    [InlineData("GBR", null)]
    public void ReadPartnerships_OtherNameOfCountry_HasNote(string country, string? note)
    {
        Evidence evidence = Read($"gemeente;partner;land\nAlmelo;Bath;{country}\n")
            .DataSet.Partnerships.Single()
            .Evidence;

        Assert.Equal((EvidenceKind.Stated, note), (evidence.Kind, evidence.Note));
    }

    [Fact]
    public void ReadPartnerships_OwnNote_IsKeptBeforeNameNote()
    {
        PartnershipImport import = Read(
            "municipality,partner,country,evidence,note\nHoofddorp,Bath,GB,stated,Zie het archief.\nHoofddorp,York,GB,reconstructed,\nAlmelo,Bath,GB,stated,\n"
        );

        Assert.Equal(
            [
                (EvidenceKind.Stated, null),
                (
                    EvidenceKind.Derived,
                    "Zie het archief. The source says 'Hoofddorp', which is taken for Haarlemmermeer."
                ),
                (EvidenceKind.Reconstructed, "The source says 'Hoofddorp', which is taken for Haarlemmermeer."),
            ],
            import
                .DataSet.Partnerships.OrderBy(partnership => partnership.Evidence.Kind)
                .Select(partnership => (partnership.Evidence.Kind, partnership.Evidence.Note))
        );
    }

    [Fact]
    public void ReadProfiles_AliasOfPlace_IsDerivedWithNote() =>
        Assert.Equal(
            (EvidenceKind.Derived, "The source says 'Hoofddorp', which is taken for Haarlemmermeer."),
            ReadProfiles("gemeente;inwoners\nHoofddorp;1000\n")
                .DataSet.Profiles.Select(profile => (profile.Evidence.Kind, profile.Evidence.Note))
                .Single()
        );

    [Fact]
    public void ReadPartnerships_UnnamedColumnWithText_IsReportedOnce()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;;\nDelft;Foo;Duitsland;;\nLeiden;Bar;Duitsland;belangrijk;\nGouda;Bar;Duitsland;ook;\n"
        );

        Assert.Equal(3, import.DataSet.Partnerships.Count);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(
            ("unmapped-column", 3, 4, IssueSeverity.Warning),
            (issue.Code, issue.Line, issue.Column, issue.Severity)
        );
    }

    [Theory]
    [InlineData("C:\\docs\\new.pdf", new[] { "C:\\docs\\new.pdf" })]
    [InlineData("\\\\server\\share\\x.xlsx", new[] { "\\\\server\\share\\x.xlsx" })]
    [InlineData("\"C:\\a\\;D:\\b\"", new[] { "C:\\a\\", "D:\\b" })]
    [InlineData("\"een\ntwee\"", new[] { "een", "twee" })]
    [InlineData("\"een,'=twee\"", new[] { "een,'=twee" })]
    public void ReadPartnerships_Sources_AreKeptToTheLetter(string cell, string[] sources) =>
        Assert.Equal(
            sources,
            Read($"Gemeente;Partner;Land;Bron\nDelft;A;Duitsland;{cell}\n")
                .DataSet.Partnerships.Single()
                .Evidence.Sources
        );

    [Fact]
    public void ReadPartnerships_ExportedTexts_AreReadBack()
    {
        Partnership tie = DocumentedDataSet.Load().Partnerships.First() with { Description = "a;=1\n'+2" };
        tie = tie with { Evidence = tie.Evidence with { Sources = ["C:\\docs", "a;=b\nc", "=1"] } };
        using MemoryStream stream = new();
        CsvTableWriter.Write(stream, CsvWriteOptions.Default, CsvColumns.Partnerships, [tie], "ties.csv");
        stream.Position = 0;

        Partnership back = PartnershipCsv.ReadPartnerships(stream, Options).DataSet.Partnerships.Single();

        Assert.Equal(tie.Description, back.Description);
        Assert.Equal(tie.Evidence.Sources, back.Evidence.Sources);
    }

    [Fact]
    public void ReadPartnerships_TwoDutchSides_IsDomestic()
    {
        PartnershipImport import = Read("Gemeente;Partner;Land\nDelft;Rotterdam;Nederland\nDelft;Freiberg;Duitsland\n");

        Assert.Equal([RowOutcome.Domestic, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal("Delft (NL) - Rotterdam (NL)", import.Account.Rows[0].Text);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void ReadPartnerships_EndBeforeStart_IsReportedWithColumn() =>
        Assert.Equal(
            ("csv-record", 2, 5),
            PlaceOf(Assert.Single(Read("gemeente;partner;land;start;einde\nZwolle;Lünen;DE;2004;1990\n").Issues))
        );

    [Fact]
    public void ReadPartnerships_MappingWithFieldTwice_IsReported()
    {
        CsvImportOptions options = Options with
        {
            Mapping = new ColumnMapping
            {
                Columns = [new("municipality", "A"), new("country", "C"), new("partner", "B"), new("partner", "D")],
            },
        };

        Assert.Equal(
            ["csv-mapping", "csv-mapping"],
            Read("A,B,C,D\nAlmelo,Denizli,TR,x\n", options).DataSet.Issues.Select(issue => issue.Code)
        );
    }
}
