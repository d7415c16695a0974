using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Links;
using Gemeente.Partnerships.Exchange.Wikidata;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>Each file in BadFiles has something wrong; expected.txt says what is to be said of it.</summary>
public sealed class BadFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "BadFiles");

    private static readonly CsvImportOptions CsvOptions = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        Date = TestData.ListedOn,
        Source = new DataSource { Title = "test" },
    };

    private static readonly WikidataOptions WikidataOptions = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        RetrievedOn = TestData.ListedOn,
    };

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(file => file != "expected.txt").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_with_code_line_and_column(string file)
        => Assert.Equal(Expected(file), Describe(Read(file, Bytes(file))));

    /// <summary>Any file cut off anywhere, or with a byte changed, is read without an exception, and every row is in the account.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Survives_any_change(string file)
    {
        byte[] bytes = Bytes(file);
        for (int i = 0; i < Math.Min(bytes.Length, 160); i += 8)
        {
            Balances(Read(file, bytes[..i]));
            byte[] changed = [.. bytes];
            changed[i] = (byte)"\";,\n\r'=\0\u00FF"[(i / 8) % 9];
            Balances(Read(file, changed));
        }
    }

    private static void Balances((PartnershipDataSet DataSet, ImportAccount Account) read)
    {
        int records = read.DataSet.Partnerships.Count + read.DataSet.Profiles.Count;
        Assert.Equal(records, read.Account.Count(RowOutcome.Record));
        Assert.True(read.Account.Count(RowOutcome.Issue) <= read.DataSet.Issues.Count(issue => issue.Severity == IssueSeverity.Error));
    }

    private static (PartnershipDataSet DataSet, ImportAccount Account) Read(string file, byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        switch (file.Split('-')[0])
        {
            case "ties":
                CsvImport ties = PartnershipCsv.ReadPartnerships(stream, CsvOptions);
                return (ties.DataSet, ties.Account);
            case "profiles":
                CsvImport profiles = PartnershipCsv.ReadProfiles(stream, CsvOptions);
                return (profiles.DataSet, profiles.Account);
            case "links":
                PartnershipImport links = TwinLinks.Read(stream, TestData.WorldwideOptions);
                return (links.DataSet, links.Account);
            default:
                PartnershipImport wikidata = WikidataTies.Read(stream, WikidataOptions);
                return (wikidata.DataSet, wikidata.Account);
        }
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>One line for each issue, and one that says how many rows there are and how many of them are records.</summary>
    private static string Describe((PartnershipDataSet DataSet, ImportAccount Account) read)
    {
        IEnumerable<string> issues = read.DataSet.Issues.Select(issue => string.Create(
            CultureInfo.InvariantCulture,
            $"  {(issue.Severity == IssueSeverity.Error ? "" : "warning ")}{issue.Code} {issue.Line}:{issue.Column} {issue.JsonPath} {issue.RecordId}").TrimEnd());
        return string.Join('\n', [.. issues, $"  {read.Account.Count(RowOutcome.Record)} of {read.Account.RowsRead} rows"]);
    }

    private static string Expected(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        int title = Array.IndexOf(lines, file);
        Assert.True(title >= 0, $"expected.txt does not have {file}.");
        return string.Join('\n', lines.Skip(title + 1).TakeWhile(line => line.StartsWith(' ')));
    }
}
