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
        CsvImport import = Read("Gemeente;Partner;Land;Opmerking\nDelft;\"Stad;Duitsland;\nDelft;Freiberg;Duitsland;\nDelft;Torun\";Polen;\nDelft;Aarau;Zwitserland;\"een\ntwee\"\n");

        Assert.Equal([RowOutcome.Record, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        DataIssue issue = Assert.Single(import.DataSet.Issues);
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
    public void An_amount_that_can_be_read_in_two_ways_is_not_guessed()
    {
        CsvImport import = ReadProfiles("gemeente;jaarbudget\nAlmelo;20.000\n");

        Assert.Null(import.Dialect.DecimalComma);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("csv-value", 2, 2), (issue.Code, issue.Line, issue.Column));
        Assert.Contains("decimal commas", issue.Expected, StringComparison.Ordinal);
        CsvImportOptions options = Options with { Dialect = new CsvDialect { Encoding = CsvEncoding.Utf8, Delimiter = ';', DecimalComma = true } };
        Assert.Equal(20_000, ReadProfiles("gemeente;jaarbudget\nAlmelo;20.000\n", options).DataSet.Profiles.Single().AnnualBudget?.From);
    }

    [Fact]
    public void What_is_exported_is_imported_by_its_own_headers()
    {
        PartnershipDataSet dataSet = DocumentedTiesDataSet.Load();
        using MemoryStream stream = new();
        CsvTableWriter.Write(stream, CsvWriteOptions.Default, CsvColumns.Partnerships, dataSet.Partnerships);
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
