using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Tests.Cubes.Engine;
using Gemeente.Partnerships.Tests.Json.Schema;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>The page of the format says what the reader does.</summary>
public sealed partial class FormatPageTests
{
    private static readonly string Page = Read("json-format.md");

    [Fact]
    public void The_document_is_one()
    {
        byte[] json = Encoding.UTF8.GetBytes(Block("json"));
        PartnershipReadResult result = PartnershipJson.Read(json);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(3, result.RecordsUsed);
        Assert.Empty(PublishedSchema.Check(json));
    }

    [Fact]
    public void The_lines_are_lines()
    {
        byte[] lines = Encoding.UTF8.GetBytes(Block("jsonl"));
        PartnershipReadResult result = PartnershipJson.Read(lines);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(2, result.RecordsUsed);
        Assert.Empty(PublishedSchema.CheckLines(lines));
    }

    [Fact]
    public void Every_code_of_an_issue_is_explained()
    {
        IEnumerable<string> codes = typeof(IssueCodes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(code => (string)code.GetRawConstantValue()!);

        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            Row().Matches(Read("json-reading.md")).Select(row => row.Groups["code"].Value)
        );
    }

    [Fact]
    public void The_last_version_is_the_current_one() =>
        Assert.Equal(FormatVersion.Current.ToString(), Version().Matches(Page)[^1].Groups["version"].Value);

    private static string Read(string page) =>
        File.ReadAllText(Path.Combine(Repository.Folder, "docs", "reference", page)).ReplaceLineEndings("\n");

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```")[0];

    [GeneratedRegex(@"^\| `(?<code>[a-z0-9-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<version>\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Version();
}
