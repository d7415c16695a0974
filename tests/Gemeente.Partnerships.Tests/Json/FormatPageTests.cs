using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Tests.Cubes.Engine;
using Gemeente.Partnerships.Tests.Json.Schema;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>The examples on the page of the format are valid.</summary>
public sealed partial class FormatPageTests
{
    private static readonly string Page = File.ReadAllText(
            Path.Combine(Repository.Folder, "docs", "reference", "json-format.md")
        )
        .ReplaceLineEndings("\n");

    [Fact]
    public void Page_DocumentExample_IsValid()
    {
        byte[] json = Encoding.UTF8.GetBytes(Block("json"));
        PartnershipReadResult result = PartnershipJson.Read(json);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(3, result.RecordsUsed);
        Assert.Empty(PublishedSchema.Check(json));
    }

    [Fact]
    public void Page_LinesExample_IsValid()
    {
        byte[] lines = Encoding.UTF8.GetBytes(Block("jsonl"));
        PartnershipReadResult result = PartnershipJson.Read(lines);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(2, result.RecordsUsed);
        Assert.Empty(PublishedSchema.CheckLines(lines));
    }

    [Fact]
    public void Page_LastVersion_IsCurrentVersion() =>
        Assert.Equal(FormatVersion.Current.ToString(), Version().Matches(Page)[^1].Groups["version"].Value);

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```")[0];

    [GeneratedRegex(@"^\| (?<version>\d+\.\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Version();
}
