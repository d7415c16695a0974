using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that the documentation explains each issue code of imports and exports.</summary>
public sealed partial class IssueCodeTests
{
    // The expression finds most codes, not those that are concatenated.
    private const int MinCodes = 40;

    [Fact]
    public void Sources_EachIssueCode_IsExplained()
    {
        string[] codes =
        [
            .. (
                from folder in (string[])["src/Gemeente.Partnerships.Exchange", "src/Shared"]
                from file in Directory.EnumerateFiles(
                    Path.Combine(Repository.Folder, folder),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                where !Path.GetRelativePath(Repository.Folder, file).Split(Path.DirectorySeparatorChar).Contains("obj")
                from Match match in Code().Matches(File.ReadAllText(file))
                select match.Groups["code"].Value
            ).Distinct(),
        ];
        Assert.True(codes.Length > MinCodes, $"Only {codes.Length} codes were found.");
        HashSet<string> explained =
        [
            .. Documents
                .Get("docs/reference/exchange-issues.md")
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => line.Split('|')[1].Split('`')),
        ];
        Convention.HasNoOffenders(codes.Where(code => !explained.Contains(code)));
    }

    [GeneratedRegex(
        @"(\b(Report|Refuse|\w*Issue)\([^"";]*|\bCode = )""(?<code>[a-z]+(-[a-z]+)+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Code();
}
