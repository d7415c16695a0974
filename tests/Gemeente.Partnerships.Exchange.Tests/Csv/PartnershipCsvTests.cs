using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Exchange.Tests.Csv;

public sealed class PartnershipCsvTests
{
    private const string Dutch =
        "Gemeente;Partnerstad;Land;Sinds;Tot;Thema's;Motieven;Wethouder\r\n" +
        "Den Haag;Bethlehem;Palestina;5-11-2004;heden;Afvalverwerking, Onderwijs;Integratie van migranten;Jansen\r\n" +
        "Súdwest-Fryslân;Kežmarok;Slowakije;november 1991;2011;Cultuur;;\r\n";

    private static readonly CsvImportOptions Options = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        Date = TestData.ListedOn,
        Source = new DataSource { Title = "Lijst van stedenbanden" },
    };

    [Fact]
    public void A_Dutch_spreadsheet_is_understood()
    {
        CsvImport import = Read(Dutch);

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Partnership hague = import.DataSet.Partnerships.Get("csv-0518-ps-bethlehem");
        Assert.Equal("2004-11-05/open", hague.Period.ToString());
        Assert.Equal([Theme.Waste, Theme.Education], hague.Themes);
        Assert.Equal([Motive.Integration], hague.Motives);
        Assert.Equal(new Evidence { Kind = EvidenceKind.Stated, Sources = ["Lijst van stedenbanden"], ReferenceDate = TestData.ListedOn }, hague.Evidence);
        Assert.Equal("1991-11/2011", import.DataSet.Partnerships.Get("csv-1900-sk-kezmarok").Period.ToString());
        Assert.Equal(new CsvDialect { Encoding = CsvEncoding.Utf8, Delimiter = ';' }, import.Dialect);
        Assert.Equal(
            "Gemeente = municipality, Partnerstad = partner, Land = country, Sinds = start, Tot = end, Motieven = motives, Thema's = themes; not read: Wethouder",
            import.Mapping.ToString());
        DataIssue unread = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("unmapped-column", IssueSeverity.Warning, 8), (unread.Code, unread.Severity, unread.Column));
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8, true)]
    [InlineData(CsvEncoding.Utf8, false)]
    [InlineData(CsvEncoding.Utf16LittleEndian, true)]
    [InlineData(CsvEncoding.Utf16LittleEndian, false)]
    [InlineData(CsvEncoding.Utf16BigEndian, true)]
    [InlineData(CsvEncoding.Utf16BigEndian, false)]
    [InlineData(CsvEncoding.Windows1252, false)]
    public void The_encoding_is_found_out(CsvEncoding encoding, bool mark)
    {
        Encoding writer = encoding switch
        {
            CsvEncoding.Utf8 => new UTF8Encoding(mark),
            CsvEncoding.Utf16LittleEndian => new UnicodeEncoding(false, mark),
            CsvEncoding.Utf16BigEndian => new UnicodeEncoding(true, mark),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };

        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes(Dutch.Replace("ž", "z", StringComparison.Ordinal))];
        CsvImport import = Read(bytes);

        Assert.Equal(encoding, import.Dialect.Encoding);
        Assert.Equal(["csv-0518-ps-bethlehem", "csv-1900-sk-kezmarok"], import.DataSet.Partnerships.Select(tie => tie.Id));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found_out(char delimiter)
    {
        string text = "Municipality|Partner|Country|Note\nAlmelo|Denizli|Turkey|\"a, b; c\"\nRotterdam|Nador|Morocco|\n".Replace('|', delimiter);

        CsvImport import = Read(text);

        Assert.Equal(delimiter, import.Dialect.Delimiter);
        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void A_spreadsheets_own_hint_is_taken()
    {
        CsvImport import = Read("sep=|\r\nGemeente|Partner|Land\r\nAlmelo|Denizli|Turkije\r\nNergens|Denizli|Turkije\r\n");

        Assert.Equal('|', import.Dialect.Delimiter);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(4, Assert.Single(import.DataSet.Issues).Line);
    }

    [Fact]
    public void Every_row_is_a_record_or_has_issues_with_line_column_value_and_what_was_expected()
    {
        CsvImport import = Read("gemeente,partner,land,start\nBergen,Köln,Duitsland,1990\nAlmelo,Denizli,Turkije,ooit\n,,,\nZwolle,Lünen,Germany,1966\n");

        Assert.Equal([RowOutcome.Issue, RowOutcome.Issue, RowOutcome.Blank, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal(
            [
                "import.csv(2,1): error ambiguous-municipality: 'Bergen' may stand for Bergen (NH) (0373), Bergen (L) (0893). Expected: a code, or a name that only one has",
                "import.csv(3,4): error csv-value: 'ooit' is not a value for start. Expected: a date such as 2004, 2004-11, 5-11-2004 or november 2004, by or uiterlijk such a date, unknown, or open",
            ],
            import.DataSet.Issues.Select(issue => issue.ToString()));
    }

    /// <summary>A quote too many, with or without another that closes it far away, costs the lines in which they stand.</summary>
    [Theory]
    [InlineData("Stad900", 1)]
    [InlineData("\"Stad900\"", 1)]
    [InlineData("Stad\"900", 2)]
    [InlineData("\"Stad900", 2)]
    public void A_stray_quote_swallows_no_rows(string other, int issues)
    {
        string rows = string.Concat(Enumerable.Range(0, 1000).Select(i => $"Delft;{(i == 2 ? "\"Stad" : i == 900 ? other : $"Stad{i}")};Duitsland\r\n"));

        CsvImport import = Read("Gemeente;Partner;Land\r\n" + rows);

        Assert.Equal(Enumerable.Range(2, 1000), import.Account.Rows.Select(row => row.Line));
        Assert.Equal(1000 - issues, import.DataSet.Partnerships.Count);
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(("csv-quote", 2), (issue.Code, issue.Column)));
        Assert.Equal(issues, import.DataSet.Issues.Count);
        Assert.Equal(4, import.DataSet.Issues[0].Line);
    }

    /// <summary>The two quotes may stand around one cell, and nothing says that they do not; but somebody should look at it.</summary>
    [Fact]
    public void Rows_between_two_stray_quotes_are_told()
    {
        CsvImport import = Read("Gemeente;Partner;Land;Toelichting\nDelft;\"Stad;Duitsland;\nDelft;Freiberg;Duitsland;\nDelft;Torun\";Polen;\nDelft;Aarau;Zwitserland;\"een\ntwee\"\n");

        Assert.Equal([RowOutcome.Record, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        DataIssue issue = Assert.Single(import.DataSet.Issues, issue => issue.Code != "several-partners");
        Assert.Equal(("csv-rows-in-cell", 2, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Severity));
        Assert.Equal("een\ntwee", import.DataSet.Partnerships.Single(tie => tie.Partner.Name == "Aarau").Description);
    }

    [Fact]
    public void A_mapping_is_given()
    {
        CsvImportOptions options = Options with { Mapping = new ColumnMapping { Columns = [new("municipality", "A"), new("country", "C"), new("partner", "B")] } };

        CsvImport import = Read("A,B,C,D\nAlmelo,Denizli,TR,x\n", options);

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(["D"], import.Mapping.Unmapped);
    }

    [Fact]
    public void A_mapping_that_does_not_fit_is_told_and_nothing_is_read()
    {
        CsvImportOptions options = Options with { Mapping = new ColumnMapping { Columns = [new("municipality", "A"), new("country", "X"), new("colour", "B")] } };

        CsvImport import = Read("A,B\nAlmelo,TR\n", options);

        Assert.Equal(["csv-mapping", "csv-mapping"], import.DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Code));
        Assert.Equal(0, import.Account.RowsRead);
    }

    [Theory]
    [InlineData("50.000,00", "20.000", "20000")]
    [InlineData("€ 50.000,-;1,5", "1.000.000", "1000000")]
    [InlineData("50,000.00", "20,000", "20000")]
    [InlineData("1.5", "20,000-30,000", "20000-30000")]
    [InlineData("1,5", "20.000 tot 30.000", "20000-30000")]
    [InlineData("1,5", "50.000 of meer", "50000+")]
    [InlineData("1,5", "minimaal € 50.000", "50000+")]
    [InlineData("1,5", "50 000", "50000")]
    [InlineData("", "50000", "50000")]
    public void Decimal_commas_are_found_out(string other, string amount, string expected)
    {
        string rows = string.Join("", other.Split(';').Select(cell => $"Zwolle\t{cell}\n"));

        CsvImport import = ReadProfiles($"gemeente\tjaarbudget\nAlmelo\t{amount}\n{rows}");

        Assert.Equal(expected, import.DataSet.Profiles.Of("0141").Single().AnnualBudget?.ToString());
    }

    [Fact]
    public void Amounts_that_contradict_each_other_are_not_guessed()
    {
        const string Text = "gemeente;jaarbudget\nAlmelo;20.000\nZwolle;20,000\n";

        CsvImport import = ReadProfiles(Text);

        Assert.Null(import.Dialect.DecimalComma);
        Assert.Equal([("csv-value", 2, 2), ("csv-value", 3, 2)], import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column!.Value)));
        Assert.Contains("decimal commas", import.DataSet.Issues[0].Expected, StringComparison.Ordinal);
        CsvDialect dialect = new() { Encoding = CsvEncoding.Utf8, Delimiter = ';', DecimalComma = true };
        Assert.All((CsvImportOptions[])[Options with { Dialect = dialect }, Options with { DecimalComma = true }], options =>
        {
            CsvImport given = ReadProfiles(Text, options);
            Assert.Equal(20_000, given.DataSet.Profiles.Single().AnnualBudget?.From);
            Assert.Equal(3, Assert.Single(given.DataSet.Issues).Line);
        });
        CsvDialect open = dialect with { DecimalComma = null };
        Assert.True(ReadProfiles("gemeente;jaarbudget\nAlmelo;20.000\n", Options with { Dialect = open }).Dialect.DecimalComma);
    }

    /// <summary>What is no amount, or of a row without a municipality, tells nothing of how amounts are written.</summary>
    [Theory]
    [InlineData("Ede;zie nota 2.1")]
    [InlineData("Ede;12.5%")]
    [InlineData("Ede;€ 3.000 (versie 2.0)")]
    [InlineData("Totaal (€ x 1.000);20.0")]
    public void A_remark_says_nothing_of_decimal_commas(string row)
    {
        CsvImport import = ReadProfiles($"Gemeente;Budget\nUtrecht;€ 20.000\nAlmelo;€ 2.000\n{row}\n");

        Assert.Equal([2_000, 20_000], import.DataSet.Profiles.Select(profile => (int)profile.AnnualBudget!.Value.From).Order());
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(4, issue.Line));
        Assert.NotEmpty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData("72,000", 72_000)]
    [InlineData("72.000", 72_000)]
    [InlineData("72 000", 72_000)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("73,000,000", 73_000_000)]
    [InlineData("72000", 72_000)]
    [InlineData("72000.0", 72_000)]
    [InlineData("72,5", null)]
    [InlineData("72.00", null)]
    [InlineData("1.234,567", null)]
    [InlineData("0.123", null)]
    [InlineData("1234.567", null)]
    [InlineData("99.999.999.999", null)]
    [InlineData("-5", null)]
    public void People_are_whole(string cell, int? expected)
    {
        CsvImport import = ReadProfiles($"gemeente;inwoners\nAlmelo;\"{cell}\"\n");

        Assert.Equal(expected, import.DataSet.Profiles.SingleOrDefault()?.Inhabitants);
        Assert.Equal(expected is null ? 1 : 0, import.DataSet.Issues.Count);
    }

    [Theory]
    [InlineData("500 euro", "500")]
    [InlineData("2.500 Euro", "2500")]
    [InlineData("2.500 EUR", "2500")]
    [InlineData("€ 2.500,=", "2500")]
    [InlineData("€ 2.500,--", "2500")]
    [InlineData("€ 500,- - € 600,-", "500-600")]
    [InlineData("2.500,50", "2500.5")]
    [InlineData("20.000,-30.000", null)]
    [InlineData("2.500,125", null)]
    [InlineData("2.50.000", null)]
    public void An_amount_is_read_or_told(string cell, string? expected)
        => Assert.Equal(expected, ReadProfiles($"gemeente\tbudget\nAlmelo\t{cell}\nZwolle\t1,50\n").DataSet.Profiles.Of("0141").SingleOrDefault()?.AnnualBudget?.ToString());

    [Theory]
    [InlineData("2004;?", "2004/unknown", 0)]
    [InlineData("?;", "unknown/open", 0)]
    [InlineData("2004;-", "2004/open", 0)]
    [InlineData("0204;", "0204/open", 1)]
    [InlineData("2204;", "2204/open", 1)]
    [InlineData("2004;2034", "2004/2034", 0)]
    [InlineData("2004;9999-12-31", "2004/9999-12-31", 1)]
    public void What_is_not_known_or_not_likely_is_told(string period, string expected, int issues)
    {
        CsvImport import = Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;{period}\n");

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
    public void A_partner_is_one_and_known_or_told(string cell, string? name, int issues)
    {
        CsvImport import = Read($"Gemeente;Partner;Land\nAlmelo;{cell};Polen\n");

        Assert.Equal(name, import.DataSet.Partnerships.Single().Partner.Name);
        Assert.Equal(Enumerable.Repeat("several-partners", issues), import.DataSet.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Titles_above_the_header_are_told()
    {
        CsvImport import = Read("Overzicht stedenbanden, 2024\n\n\"sep=;\"\nGemeente;Partner;Land\nAlmelo;Denizli;Turkije\nNergens;Denizli;Turkije\n");

        Assert.Equal(';', import.Dialect.Delimiter);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal([("csv-title", 1), ("csv-title", 3), ("unknown-municipality", 6)], import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value)));
    }

    [Fact]
    public void A_cell_that_is_called_like_a_column_is_no_header()
        => Assert.Equal("csv-mapping", Assert.Single(ReadProfiles("Wie;Soort\nAlmelo;Gemeente\nZwolle;Gemeente\n").DataSet.Issues, issue => issue.Severity == IssueSeverity.Error).Code);

    [Fact]
    public void Columns_that_are_not_given_are_guessed_where_that_is_wanted()
    {
        ColumnMapping mapping = new() { Columns = [new("country", "Staat")] };
        const string Text = "Lijst\nGemeente;Staat;Partner\nAlmelo;Turkije;Denizli\n";

        CsvImport import = Read(Text, Options with { Mapping = mapping, GuessesOtherColumns = true });

        Assert.Equal("Staat = country, Gemeente = municipality, Partner = partner", import.Mapping.ToString());
        Assert.Single(import.DataSet.Partnerships);
        Assert.Empty(Read(Text, Options with { Mapping = mapping }).DataSet.Partnerships);
    }

    [Fact]
    public void Cells_that_are_missing_at_the_end_are_empty_and_told_once()
    {
        CsvImport import = Read("Gemeente;Partner;Land;Sinds;Opmerkingen;;\nUtrecht;Brno;Tsjechië;2004\nAlmelo;Denizli;Turkije\nZwolle;Lünen;Duitsland;1966;x;;;;\n");

        Assert.Equal(3, import.DataSet.Partnerships.Count);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("csv-short-row", 2, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Severity));
    }

    [Theory]
    [InlineData("Voetbal", "voetbal")]
    [InlineData("Schone Lucht", "schone-lucht")]
    [InlineData("voetbal", "voetbal")]
    public void What_the_list_does_not_have_is_kept_however_it_is_written(string cell, string code)
    {
        CsvImport import = Read($"Gemeente;Partner;Land;Thema\nAlmelo;Denizli;Turkije;{cell}\n");

        Assert.Equal(code, import.DataSet.Partnerships.Single().Themes.Single().Code);
        Assert.Equal(("unknown-code", IssueSeverity.Warning), (import.DataSet.Issues.Single().Code, import.DataSet.Issues.Single().Severity));
    }

    [Fact]
    public void Whoever_asks_is_told_of_each_hundredth()
    {
        ListedProgress told = new();
        string rows = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"Almelo;Plaats {i};Turkije\n"));

        CsvImport import = Read(Encoding.UTF8.GetBytes("gemeente;partner;land\n" + rows), Options with { Progress = told, File = "ties.csv" });

        Assert.Equal(1_000, import.DataSet.Partnerships.Count);
        Assert.Equal(100, told.Reports.Count);
        Assert.All(told.Reports, report => Assert.Equal("ties.csv", report.File));
        Assert.Equal(told.Reports.Select(report => report.Part).Order(), told.Reports.Select(report => report.Part));
        Assert.InRange(told.Reports[0].Part, 0.01, 0.02);
        Assert.Equal(1, told.Reports[^1].Part);
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8, ';', true, "UTF-8, semicolons, decimal commas")]
    [InlineData(CsvEncoding.Windows1252, ',', false, "Windows-1252, commas, decimal points")]
    [InlineData(CsvEncoding.Utf16LittleEndian, '\t', null, "UTF-16LE, tabs")]
    [InlineData(CsvEncoding.Utf16BigEndian, '|', null, "UTF-16BE, bars")]
    [InlineData(CsvEncoding.Utf8, '#', null, "UTF-8, '#' between cells")]
    public void A_dialect_is_told_in_words(CsvEncoding encoding, char delimiter, bool? decimalComma, string words)
        => Assert.Equal(words, new CsvDialect { Encoding = encoding, Delimiter = delimiter, DecimalComma = decimalComma }.ToString());

    [Fact]
    public void What_is_exported_is_imported_by_its_own_headers()
    {
        PartnershipDataSet dataSet = DocumentedTiesDataSet.Load();
        using MemoryStream stream = new();
        CsvTableWriter.Write(stream, CsvWriteOptions.Default, CsvColumns.Partnerships, dataSet.Partnerships, "ties.csv");
        stream.Position = 0;

        CsvImport import = PartnershipCsv.ReadPartnerships(stream, Options);

        Assert.Equal(dataSet.Partnerships.Select(tie => tie.Id), import.DataSet.Partnerships.Select(tie => tie.Id));
        Assert.Equal(dataSet.Partnerships.Select(tie => tie.Period), import.DataSet.Partnerships.Select(tie => tie.Period));
        Assert.Equal(dataSet.Partnerships.Select(tie => tie.Evidence.Sources), import.DataSet.Partnerships.Select(tie => tie.Evidence.Sources));
    }

    [Fact]
    public void An_unknown_code_is_kept_and_told()
    {
        CsvImport import = Read("gemeente,partner,land,themas\nAlmelo,Denizli,TR,afval;bijen-houden\n");

        Assert.Equal(["afval", "bijen-houden"], import.DataSet.Partnerships.Single().Themes.Select(theme => theme.Code));
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(("unknown-code", IssueSeverity.Warning), (issue.Code, issue.Severity)));
        Assert.Equal(2, import.DataSet.Issues.Count);
    }

    [Theory]
    [InlineData("Bilthoven (Utrecht)", "Duitsland", null)]
    [InlineData("Hoofddorp", "Duitsland", "The source says 'Hoofddorp', which is taken for Haarlemmermeer.")]
    [InlineData("Scheveningen", "Duitsland", "The source says 'Scheveningen', which is taken for 's-Gravenhage.")]
    [InlineData("Almelo", "West-Duitsland", "The source says 'West-Duitsland', which is taken for Germany.")]
    [InlineData("Hoofddorp", "Engeland", "The source says 'Hoofddorp', which is taken for Haarlemmermeer. The source says 'Engeland', which is taken for United Kingdom.")]
    public void What_a_name_is_taken_for_is_derived_and_says_so(string municipality, string country, string? note)
    {
        CsvImport import = Read($"gemeente;partner;land\n{municipality};Bath;{country}\n");

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
    public void Another_name_of_a_country_is_noted(string country, string? note)
    {
        Evidence evidence = Read($"gemeente;partner;land\nAlmelo;Bath;{country}\n").DataSet.Partnerships.Single().Evidence;

        Assert.Equal((EvidenceKind.Stated, note), (evidence.Kind, evidence.Note));
    }

    [Fact]
    public void What_a_row_says_of_its_evidence_stays_beside_it()
    {
        CsvImport import = Read("municipality,partner,country,evidence,note\nHoofddorp,Bath,GB,stated,Zie het archief.\nHoofddorp,York,GB,reconstructed,\nAlmelo,Bath,GB,stated,\n");

        Assert.Equal(
            [(EvidenceKind.Stated, null), (EvidenceKind.Derived, "Zie het archief. The source says 'Hoofddorp', which is taken for Haarlemmermeer."), (EvidenceKind.Reconstructed, "The source says 'Hoofddorp', which is taken for Haarlemmermeer.")],
            import.DataSet.Partnerships.OrderBy(tie => tie.Evidence.Kind).Select(tie => (tie.Evidence.Kind, tie.Evidence.Note)));
    }

    [Fact]
    public void A_profile_says_so_too()
        => Assert.Equal(
            (EvidenceKind.Derived, "The source says 'Hoofddorp', which is taken for Haarlemmermeer."),
            ReadProfiles("gemeente;inwoners\nHoofddorp;1000\n").DataSet.Profiles.Select(profile => (profile.Evidence.Kind, profile.Evidence.Note)).Single());

    [Fact]
    public void Text_in_a_column_without_a_name_is_told_once()
    {
        CsvImport import = Read("Gemeente;Partner;Land;;\nDelft;Foo;Duitsland;;\nLeiden;Bar;Duitsland;belangrijk;\nGouda;Bar;Duitsland;ook;\n");

        Assert.Equal(3, import.DataSet.Partnerships.Count);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("unmapped-column", 3, 4, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Column, issue.Severity));
    }

    [Theory]
    [InlineData("C:\\docs\\new.pdf", new[] { "C:\\docs\\new.pdf" })]
    [InlineData("\\\\server\\share\\x.xlsx", new[] { "\\\\server\\share\\x.xlsx" })]
    [InlineData("\"C:\\a\\;D:\\b\"", new[] { "C:\\a\\", "D:\\b" })]
    [InlineData("\"een\ntwee\"", new[] { "een", "twee" })]
    [InlineData("\"een,'=twee\"", new[] { "een,'=twee" })]
    public void Sources_in_somebodys_file_are_to_the_letter(string cell, string[] sources)
        => Assert.Equal(sources, Read($"Gemeente;Partner;Land;Bron\nDelft;A;Duitsland;{cell}\n").DataSet.Partnerships.Single().Evidence.Sources);

    [Fact]
    public void Texts_of_an_export_are_those_of_the_records()
    {
        Partnership tie = DocumentedTiesDataSet.Load().Partnerships.First() with { Description = "a;=1\n'+2", };
        tie = tie with { Evidence = tie.Evidence with { Sources = ["C:\\docs", "a;=b\nc", "=1"] } };
        using MemoryStream stream = new();
        CsvTableWriter.Write(stream, CsvWriteOptions.Default, CsvColumns.Partnerships, [tie], "ties.csv");
        stream.Position = 0;

        Partnership back = PartnershipCsv.ReadPartnerships(stream, Options).DataSet.Partnerships.Single();

        Assert.Equal(tie.Description, back.Description);
        Assert.Equal(tie.Evidence.Sources, back.Evidence.Sources);
    }

    [Theory]
    [InlineData("Budget van;Budget tot", "20.000;30.000", "20000-30000", null)]
    [InlineData("Budget van;Budget tot", ";30.000", "0-30000", null)]
    [InlineData("Budget van;Budget tot", "20.000;", "20000+", null)]
    [InlineData("Budget van;Budget tot", "20.000 of meer;", "20000+", null)]
    [InlineData("Budget van;Budget tot", ";50.000 of meer", null, 3)]
    [InlineData("Budget van;Budget tot", "20.000-30.000;", null, 2)]
    [InlineData("Budget van;Budget tot", ";20.000-30.000", null, 3)]
    [InlineData("Budget van;Budget tot", "30.000;20.000", null, 3)]
    [InlineData("Budget van;Budget tot;Budget", "20.000;30.000;1.000.000", null, 4)]
    [InlineData("Budget van;Budget tot;Budget", "20.000;30.000;20.000-30.000", "20000-30000", null)]
    [InlineData("Budget van;Budget tot;Budget", ";;1.000.000", "1000000", null)]
    public void A_budget_is_kept_or_told(string columns, string cells, string? budget, int? column)
    {
        CsvImport import = ReadProfiles($"Gemeente;{columns}\nDelft;{cells}\nUtrecht;1,5{new string(';', columns.Count(c => c == ';'))}\n");

        Assert.Equal(budget, import.DataSet.Profiles.Of("0503").SingleOrDefault()?.AnnualBudget?.ToString());
        Assert.Equal(column is null ? [] : [("csv-value", 2, column)], import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column)));
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_of_the_others_are_told()
    {
        byte[] bytes = [.. "Gemeente;Partner;Land\r\nDelft;Café;Duitsland\r\nLeiden;Caf"u8, 0xE9, .. ";Duitsland\r\n"u8];

        CsvImport import = Read(bytes);

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("csv-encoding", 3, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Severity));
        Assert.Empty(Read(Encoding.Latin1.GetBytes("Gemeente;Partner;Land\r\nDelft;Café;Duitsland\r\n")).DataSet.Issues);
        CsvDialect given = new() { Encoding = CsvEncoding.Windows1252, Delimiter = ';' };
        Assert.Empty(Read(bytes, Options with { Dialect = given }).DataSet.Issues);
    }

    [Fact]
    public void A_row_of_two_Dutch_sides_is_domestic()
    {
        CsvImport import = Read("Gemeente;Partner;Land\nDelft;Rotterdam;Nederland\nDelft;Freiberg;Duitsland\n");

        Assert.Equal([RowOutcome.Domestic, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal("Delft (NL) - Rotterdam (NL)", import.Account.Rows[0].Says);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_told_with_its_column()
        => Assert.Equal(
            "import.csv(2,5): error csv-record: The end (1990) is before the begin (2004). Expected: an end that is not before the begin",
            Assert.Single(Read("gemeente;partner;land;start;einde\nZwolle;Lünen;DE;2004;1990\n").DataSet.Issues).ToString());

    [Fact]
    public void An_empty_file_is_told()
        => Assert.Equal("import.csv(1): error csv-empty: The file is empty. Expected: a header with names of columns", Assert.Single(Read("").DataSet.Issues).ToString());

    [Fact]
    public void A_mapping_names_one_column_for_a_field()
    {
        CsvImportOptions options = Options with { Mapping = new ColumnMapping { Columns = [new("municipality", "A"), new("country", "C"), new("partner", "B"), new("partner", "D")] } };

        Assert.Equal(["csv-mapping", "csv-mapping"], Read("A,B,C,D\nAlmelo,Denizli,TR,x\n", options).DataSet.Issues.Select(issue => issue.Code));
    }

    private static CsvImport Read(string text, CsvImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    private static CsvImport Read(byte[] bytes, CsvImportOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return PartnershipCsv.ReadPartnerships(stream, options ?? Options);
    }

    private static CsvImport ReadProfiles(string text, CsvImportOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return PartnershipCsv.ReadProfiles(stream, options ?? Options);
    }
}
