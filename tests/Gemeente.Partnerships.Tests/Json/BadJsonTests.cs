using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json.Fuzzing;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Each file in BadJson has something wrong; expected.txt says what is to be said of it.</summary>
public sealed class BadJsonTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Json", "BadJson");

    private static readonly Regex ArrayItem = new(
        @"^\$\.((municipalities|countries|incomeGroups|euStatuses|profiles|partnerships)\[[0-9]+\])",
        RegexOptions.None,
        TimeSpan.FromSeconds(1)
    );

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_with_code_line_and_path(string file) =>
        Assert.Equal(Expected(file), Describe(PartnershipJson.Read(Bytes(file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_alike_when_it_comes_bit_by_bit(string file)
    {
        foreach (int size in (int[])[1, 7, 64])
        {
            using TrickleStream stream = new(Bytes(file), size);

            Assert.Equal(Expected(file), Describe(PartnershipJson.Read(stream, PartnershipJsonReadOptions.Default)));
        }
    }

    /// <summary>Consumers group issues by record without parsing paths.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BadFile_IssuesHaveSectionAndRecordIndexOfPath(string file)
    {
        foreach (DataIssue issue in PartnershipJson.Read(Bytes(file)).Issues)
        {
            if (ArrayItem.Match(issue.JsonPath!) is { Success: true } item)
                Assert.Equal($"{issue.Section}[{issue.RecordIndex}]", item.Groups[1].Value);
            else
                Assert.Null(issue.RecordIndex);
        }
    }

    [Theory]
    [InlineData("""{"version":7,"name":"n"}""", DataIssue.HeadSection)]
    [InlineData("""{"name":"n"}""", DataIssue.HeadSection)]
    [InlineData("""{"version":"1.1","name":"n","partnerships":7}""", DataIssue.HeadSection)]
    [InlineData("""{"version":"1.1","name":"n",""", null)]
    [InlineData("""{"version":"1.1","name":"n"} {"profile":7}""", "profiles")]
    [InlineData("""{"version":"1.1","name":"n"} 7""", null)]
    public void Read_FaultOutsideArrays_IssueHasSection(string json, string? section) =>
        Assert.Equal(section, PartnershipJson.Read(Encoding.UTF8.GetBytes(json)).Issues[^1].Section);

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_thrown_as_one_when_read_strictly(string file)
    {
        var error = Assert.Throws<InvalidPartnershipDataException>(() =>
            PartnershipJson.Load(Bytes(file), PartnershipJsonReadOptions.Default)
        );

        Assert.Equal(
            PartnershipJson.Read(Bytes(file)).DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error),
            error.Issues
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_told_when_it_is_cut_off_anywhere(string file)
    {
        byte[] bytes = Bytes(file);
        for (int i = 0; i < bytes.Length; i++)
        {
            PartnershipReadResult result = PartnershipJson.Read(bytes.AsSpan(..i));

            Assert.True(
                result.HasErrors || Leaves.Find(bytes.AsSpan(..i))?.Records == result.RecordsUsed,
                $"Cut off at {i} nothing is said."
            );
        }
    }

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, $"{file}.json"));

    /// <summary>
    /// One line for each issue, and one that says how many records there are and how many of them are used.
    /// </summary>
    private static string Describe(PartnershipReadResult result)
    {
        IEnumerable<string> issues = result.DataSet.Issues.Select(issue =>
            string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {issue.Code} {issue.Line}:{issue.Column} {issue.JsonPath} {issue.RecordId}"
                )
                .TrimEnd()
        );
        return string.Join('\n', [.. issues, $"  {result.RecordsUsed} of {result.RecordsRead} used"]);
    }

    private static string Expected(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        int title = Array.IndexOf(lines, file);
        Assert.True(title >= 0, $"expected.txt does not have {file}.");
        return string.Join('\n', lines.Skip(title + 1).TakeWhile(line => line.StartsWith(' ')));
    }
}
