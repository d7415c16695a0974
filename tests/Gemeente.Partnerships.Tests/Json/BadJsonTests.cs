using System.Globalization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json.Fuzzing;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Each file in BadJson has something wrong; expected.txt says what is to be said of it.</summary>
public sealed class BadJsonTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Json", "BadJson");

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
        return string.Join('\n', [.. issues, $"  {result.RecordsUsed} of {result.RecordsMet} used"]);
    }

    private static string Expected(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, "expected.txt"));
        int title = Array.IndexOf(lines, file);
        Assert.True(title >= 0, $"expected.txt does not have {file}.");
        return string.Join('\n', lines.Skip(title + 1).TakeWhile(line => line.StartsWith(' ')));
    }
}
