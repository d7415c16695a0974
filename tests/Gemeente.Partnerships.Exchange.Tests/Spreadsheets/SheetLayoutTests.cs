using System.Text;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>The layout of a file: encoding, delimiter, quotes and header.</summary>
public sealed class SheetLayoutTests
{
    [Theory]
    [InlineData(CsvEncoding.Utf8, true)]
    [InlineData(CsvEncoding.Utf8, false)]
    [InlineData(CsvEncoding.Utf16LittleEndian, true)]
    [InlineData(CsvEncoding.Utf16LittleEndian, false)]
    [InlineData(CsvEncoding.Utf16BigEndian, true)]
    [InlineData(CsvEncoding.Utf16BigEndian, false)]
    [InlineData(CsvEncoding.Windows1252, false)]
    public void Read_Encodings_AreDetected(CsvEncoding encoding, bool mark)
    {
        Encoding writer = encoding switch
        {
            CsvEncoding.Utf8 => new UTF8Encoding(mark),
            CsvEncoding.Utf16LittleEndian => new UnicodeEncoding(false, mark),
            CsvEncoding.Utf16BigEndian => new UnicodeEncoding(true, mark),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };

        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes(Dutch.Replace("ž", "z", StringComparison.Ordinal))];
        PartnershipImport import = Read(bytes);

        Assert.Equal(encoding, import.Dialect!.Encoding);
        Assert.Equal(
            ["csv-0518-ps-bethlehem", "csv-1900-sk-kezmarok"],
            import.DataSet.Partnerships.Select(partnership => partnership.Id)
        );
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Read_Delimiters_AreDetected(char delimiter)
    {
        string text =
            "Municipality|Partner|Country|Note\nAlmelo|Denizli|Turkey|\"a, b; c\"\nRotterdam|Nador|Morocco|\n".Replace(
                '|',
                delimiter
            );

        PartnershipImport import = Read(text);

        Assert.Equal(delimiter, import.Dialect!.Delimiter);
        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_DelimiterHint_IsUsed()
    {
        PartnershipImport import = Read(
            "sep=|\r\nGemeente|Partner|Land\r\nAlmelo|Denizli|Turkije\r\nNergens|Denizli|Turkije\r\n"
        );

        Assert.Equal('|', import.Dialect!.Delimiter);
        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(4, Assert.Single(import.DataSet.Issues).Line);
    }

    [Fact]
    public void Read_WrongDelimiterHint_IsReported()
    {
        PartnershipImport import = Read("sep=,\r\nGemeente;Partner;Land\r\nAlmelo;Denizli;Turkije\r\n");

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(("csv-delimiter", 1, null), PlaceOf(Assert.Single(import.Issues)));
        Assert.StartsWith("sep=;", import.Issues[0].Expected, StringComparison.Ordinal);
    }

    /// <summary>Line ends as Excel for Mac writes them.</summary>
    [Fact]
    public void Read_CarriageReturnsOnly_EndLines()
    {
        byte[] bytes =
        [
            .. "Stedenbanden\rGemeente;Partner;Land\rDelft;Café;Duitsland\rLeiden;Caf"u8,
            0xE9,
            .. ";Duitsland\rNergens;Rome;Turkije\r"u8,
        ];

        PartnershipImport import = Read(bytes);

        Assert.Equal(
            [(3, RowOutcome.Record), (4, RowOutcome.Record), (5, RowOutcome.Issue)],
            import.Account.Rows.Select(row => (row.Line, row.Outcome))
        );
        Assert.Equal(
            [("csv-encoding", 4, null), ("csv-title", 1, null), ("garbled-text", 3, 2), ("unknown-municipality", 5, 1)],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column))
        );
    }

    [Fact]
    public void Read_CarriageReturnAmongLineFeeds_DoesNotEndLine() =>
        Assert.Equal(
            ("csv-quote", 2, 3),
            Read("Gemeente;Partner;Land\nDelft;Rome;Turkije\rLeiden;Rome;Turkije\n")
                .DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column!.Value))
                .Single()
        );

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04 }, "a workbook or an archive (xlsx, ods, zip)")]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08 }, "an archive (gzip)")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }, "a workbook (xls)")]
    public void Read_WorkbookOrArchive_IsNamed(byte[] begin, string kind)
    {
        DataIssue issue = Assert.Single(Read([.. begin, .. "a;Café\0"u8, 0xFF]).Issues);

        Assert.Equal(("csv-binary", null, null), PlaceOf(issue));
        Assert.Contains(kind, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InvalidUtf16_NamesEncoding()
    {
        DataIssue issue = Assert.Single(Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Gemeente;Land")[..^1]]).Issues);

        Assert.Equal(("csv-encoding", null, null), PlaceOf(issue));
        Assert.Contains("UTF-16", issue.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// A stray quote costs only its own line and the line with the next quote, if there is one.
    /// </summary>
    [Theory]
    [InlineData("Stad900", 1)]
    [InlineData("\"Stad900\"", 1)]
    [InlineData("Stad\"900", 2)]
    [InlineData("\"Stad900", 2)]
    public void Read_StrayQuote_CostsItsLinesOnly(string other, int issues)
    {
        string rows = string.Concat(
            Enumerable
                .Range(0, 1000)
                .Select(i => $"Delft;{(i == 2 ? "\"Stad" : i == 900 ? other : $"Stad{i}")};Duitsland\r\n")
        );

        PartnershipImport import = Read("Gemeente;Partner;Land\r\n" + rows);

        Assert.Equal(Enumerable.Range(2, 1000), import.Account.Rows.Select(row => row.Line!.Value));
        Assert.Equal(1000 - issues, import.DataSet.Partnerships.Count);
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(("csv-quote", 2), (issue.Code, issue.Column)));
        Assert.Equal(issues, import.DataSet.Issues.Count);
        Assert.Equal(4, import.DataSet.Issues[0].Line);
    }

    /// <summary>
    /// The two quotes may enclose one cell, so the rows inside are read as its text, with a warning.
    /// </summary>
    [Fact]
    public void Read_RowsBetweenStrayQuotes_AreReported()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Toelichting\nDelft;\"Stad;Duitsland;\nDelft;Freiberg;Duitsland;\nDelft;Torun\";Polen;\nDelft;Aarau;Zwitserland;\"een\ntwee\"\n"
        );

        Assert.Equal([RowOutcome.Record, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        DataIssue issue = Assert.Single(import.DataSet.Issues, issue => issue.Code != "several-partners");
        Assert.Equal(("csv-rows-in-cell", 2, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Severity));
        Assert.Equal(
            "een\ntwee",
            import.DataSet.Partnerships.Single(partnership => partnership.Partner.Name == "Aarau").Description
        );
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8, ';', true, "UTF-8, semicolons, decimal commas")]
    [InlineData(CsvEncoding.Windows1252, ',', false, "Windows-1252, commas, decimal points")]
    [InlineData(CsvEncoding.Utf16LittleEndian, '\t', null, "UTF-16LE, tabs")]
    [InlineData(CsvEncoding.Utf16BigEndian, '|', null, "UTF-16BE, bars")]
    [InlineData(CsvEncoding.Utf8, '#', null, "UTF-8, '#' between cells")]
    public void Dialect_ToString_IsInWords(CsvEncoding encoding, char delimiter, bool? decimalComma, string words) =>
        Assert.Equal(
            words,
            new CsvDialect
            {
                Encoding = encoding,
                Delimiter = delimiter,
                HasDecimalComma = decimalComma,
            }.ToString()
        );

    [Fact]
    public void Read_RowBrokenByLineEnd_IsRefused()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Omschrijving;Sinds;Einde\nDelft;Freiberg;DE;kort;1986\nUtrecht;León;NI;eerste regel\ntweede regel;1983;1990\n"
                + "Amsterdam;Managua;NI;een\ntwee\ndrie;1984;2001\nZwolle;Lünen;DE\nTotaal\nAlmelo;Denizli;TR;x;1975;\n"
        );

        Assert.Equal(
            ["Denizli", "Freiberg", "Lünen"],
            import.DataSet.Partnerships.Select(partnership => partnership.Partner.Name).Order()
        );
        Assert.Equal(
            [3, 4, 5, 6, 7],
            import.DataSet.Issues.Where(issue => issue.Code == "csv-field-count").Select(issue => issue.Line!.Value)
        );
        Assert.Equal(RowOutcome.Issue, import.Account.Rows.Single(row => row.Line == 9).Outcome);
    }

    /// <summary>
    /// The second row begins with an unknown municipality. It has a country, so it is not a part of the first row.
    /// </summary>
    [Theory]
    [InlineData("Bergen;Brno;Duitsland", "ambiguous-municipality")]
    [InlineData("Nergens;Brno;Duitsland", "unknown-municipality")]
    [InlineData("Bergen;Brno;Nergens", "ambiguous-municipality")]
    [InlineData("Gemeente;Partner;Land", "csv-header")]
    public void Read_SeparateShortRows_AreRows(string second, string issue)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds;Opmerking\nHaarlem;Izmir;Turkije\n{second}\n");

        Assert.Equal("Izmir", Assert.Single(import.DataSet.Partnerships).Partner.Name);
        Assert.Equal(
            (issue, 3),
            import
                .DataSet.Issues.Where(found => found.Severity == IssueSeverity.Error)
                .Select(found => (found.Code, found.Line!.Value))
                .First()
        );
        Assert.Equal(2, import.Account.RowsRead);
    }

    [Fact]
    public void Read_MissingCellsAtEnd_AreReportedOnce()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds;Opmerkingen;;\nUtrecht;Brno;Tsjechië;2004\nAlmelo;Denizli;Turkije\nZwolle;Lünen;Duitsland;1966;x;;;;\n"
        );

        Assert.Equal(3, import.DataSet.Partnerships.Count);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("csv-short-row", 2, IssueSeverity.Warning), (issue.Code, issue.Line, issue.Severity));
    }

    [Fact]
    public void Read_TwoEncodings_IsReported()
    {
        byte[] bytes =
        [
            .. "Gemeente;Partner;Land\r\nDelft;Café;Duitsland\r\nLeiden;Caf"u8,
            0xE9,
            .. ";Duitsland\r\n"u8,
        ];

        PartnershipImport import = Read(bytes);

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Assert.Equal(
            [("csv-encoding", 3, IssueSeverity.Warning), ("garbled-text", 2, IssueSeverity.Warning)],
            import.DataSet.Issues.Select(issue => (issue.Code, issue.Line ?? 0, issue.Severity))
        );
        Assert.Empty(
            Read(Encoding.Latin1.GetBytes("Gemeente;Partner;Land\r\nDelft;Café;Duitsland\r\n")).DataSet.Issues
        );
        CsvDialect given = new() { Encoding = CsvEncoding.Windows1252, Delimiter = ';' };
        Assert.Equal(
            ["garbled-text"],
            Read(bytes, Options with { Dialect = given }).DataSet.Issues.Select(issue => issue.Code)
        );
    }

    [Fact]
    public void Read_EmptyFile_IsReported() =>
        Assert.Equal(
            "import.csv(1): error csv-empty: The file is empty. Expected: a header with names of columns",
            Assert.Single(Read("").DataSet.Issues).ToString()
        );
}
