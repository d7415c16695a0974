using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json.Fuzzing;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Each file in BadJson has a fault. The expected issues are in expected.txt.</summary>
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
    public void Read_BadFile_IssuesHaveCodeLineAndPath(string file) =>
        Assert.Equal(Expected(file), Describe(PartnershipJson.Read(Bytes(file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BadFileInSmallChunks_HasTheSameIssues(string file)
    {
        foreach (int size in (int[])[1, 7, 64])
        {
            using TrickleStream stream = new(Bytes(file), size);

            Assert.Equal(Expected(file), Describe(PartnershipJson.Read(stream, PartnershipJsonReadOptions.Default)));
        }
    }

    /// <summary>Issues can be grouped by record without parsing paths.</summary>
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
        Assert.Equal(
            section,
            PartnershipJson
                .Read(Encoding.UTF8.GetBytes(json))
                .Issues.Last(issue => issue.Severity == IssueSeverity.Error)
                .Section
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Load_BadFile_ThrowsWithAllErrors(string file)
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
    public void Read_TruncatedFile_ReportsAnIssue(string file)
    {
        byte[] bytes = Bytes(file);
        for (int i = 0; i < bytes.Length; i++)
        {
            PartnershipReadResult result = PartnershipJson.Read(bytes.AsSpan(..i));

            Assert.True(
                result.HasErrors || Leaves.Find(bytes.AsSpan(..i))?.Records == result.RecordsUsed,
                $"Cut off at {i}, no issue was reported."
            );
        }
    }

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, $"{file}.json"));

    /// <summary>
    /// One line for each issue, and one with the numbers of records in the file and of records used.
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
