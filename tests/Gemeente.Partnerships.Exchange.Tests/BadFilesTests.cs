using System.Globalization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>Each file in BadFiles has a fault. The expected issues are in expected.txt.</summary>
public sealed class BadFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "BadFiles");

    private static readonly CsvImportOptions CsvOptions = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = TestData.AsOf,
        Source = new DataSource { Title = "test" },
    };

    private static readonly WikidataOptions WikidataOptions = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = TestData.AsOf,
        Source = WikidataPartnerships.Source,
    };

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file))
                .Where(file => file != "expected.txt")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BadFile_IssuesHaveCodeLineAndColumn(string file) =>
        Assert.Equal(Expected(file), Describe(Read(file, Bytes(file))));

    /// <summary>
    /// Any file cut off anywhere, or with a byte changed, is read without an exception, and every row is in the
    /// account.
    /// </summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_ChangedFile_NeverThrowsAndAccountsForEveryRow(string file)
    {
        byte[] bytes = Bytes(file);
        for (int i = 0; i < Math.Min(bytes.Length, 160); i += 8)
        {
            Balances(file, bytes[..i]);
            byte[] changed = [.. bytes];
            changed[i] = (byte)"\";,\n\r'=\0\u00FF"[(i / 8) % 9];
            Balances(file, changed);
        }
    }

    /// <summary>Reads a file of the kind in its name. Every row of it is a record or in the account.</summary>
    internal static PartnershipDataSet Balances(string file, byte[] bytes)
    {
        (PartnershipDataSet dataSet, ImportAccount account, CsvDialect? dialect) = Read(file, bytes);
        Assert.Equal(dataSet.Partnerships.Count + dataSet.Profiles.Count, account.Count(RowOutcome.Record));
        Assert.True(
            account.Count(RowOutcome.Issue) <= dataSet.Issues.Count(issue => issue.Severity == IssueSeverity.Error)
        );
        if (dialect is not null && account.RowsRead > 0)
        {
            int titles = dataSet.Issues.Where(issue => issue.Code == "csv-title").Max(issue => issue.Line) ?? 0;
            Assert.Equal(
                CsvLines.OfRows(CsvLines.Text(bytes, dialect.Encoding), dialect.Delimiter, titles),
                account.Rows.Select(row => row.Line!.Value)
            );
        }

        return dataSet;
    }

    private static (PartnershipDataSet DataSet, ImportAccount Account, CsvDialect? Dialect) Read(
        string file,
        byte[] bytes
    )
    {
        using MemoryStream stream = new(bytes);
        switch (file.Split('-')[0])
        {
            case "ties":
                PartnershipImport ties = PartnershipCsv.ReadPartnerships(stream, CsvOptions);
                return (ties.DataSet, ties.Account, ties.Dialect);
            case "profiles":
                PartnershipImport profiles = PartnershipCsv.ReadProfiles(stream, CsvOptions);
                return (profiles.DataSet, profiles.Account, profiles.Dialect);
            case "links":
                PartnershipImport links = TwinTownList.Read(stream, TestData.WorldwideOptions);
                return (links.DataSet, links.Account, new CsvDialect { Encoding = CsvEncoding.Utf8, Delimiter = ',' });
            default:
                PartnershipImport wikidata = WikidataPartnerships.Read(stream, WikidataOptions);
                return (wikidata.DataSet, wikidata.Account, null);
        }
    }

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>
    /// One line for each issue, and one that says how many rows there are and how many of them are records.
    /// </summary>
    private static string Describe((PartnershipDataSet DataSet, ImportAccount Account, CsvDialect? Dialect) read)
    {
        IEnumerable<string> issues = read.DataSet.Issues.Select(issue =>
            string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {(issue.Severity == IssueSeverity.Error ? "" : "warning ")}{issue.Code} {issue.Line}:{issue.Column} {issue.JsonPath} {issue.RecordId}"
                )
                .TrimEnd()
        );
        return string.Join(
            '\n',
            [.. issues, $"  {read.Account.Count(RowOutcome.Record)} of {read.Account.RowsRead} rows"]
        );
    }

    private static string Expected(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        int title = Array.IndexOf(lines, file);
        Assert.True(title >= 0, $"expected.txt does not have {file}.");
        return string.Join('\n', lines.Skip(title + 1).TakeWhile(line => line.StartsWith(' ')));
    }
}
