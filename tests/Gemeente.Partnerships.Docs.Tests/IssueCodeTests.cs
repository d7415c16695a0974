using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// <c>docs/reference/issues.md</c> is made of the tables of the packages. To write it again, run this test with the
/// environment variable <c>APPROVE_API=1</c>.
/// </summary>
public sealed partial class IssueCodeTests
{
    private const string Page = "docs/reference/issues.md";

    private static readonly Assembly[] Packages =
    [
        typeof(DataIssue).Assembly,
        typeof(NcdoDataSet).Assembly,
        typeof(WikidataPartnerships).Assembly,
    ];

    [Fact]
    public void Reference_ListsTheCodesOfAllPackages()
    {
        string file = Path.Combine(Repository.Folder, Page);
        string expected = Write();
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "");
    }

    // A row that two packages share, because both compile its source, is listed with the first.
    private static string Write()
    {
        StringBuilder page = new(
            """
            # Issues

            Reading, importing, merging and validating do not throw for what is in the data. They report issues. Each issue has
            one of these codes, a severity, its place (file, line and column, JSON path, record), a message, and what was
            expected. A record with an error is not used; a record with a warning is.

            """.ReplaceLineEndings("\n")
        );
        HashSet<string> listed = [];
        foreach (Assembly package in Packages)
        {
            string[] rows = [.. Kinds(package).Select(Row).Where(listed.Add).Order(StringComparer.Ordinal)];
            if (rows.Length == 0)
                continue;
            page.Append($"\n## {package.GetName().Name}\n\n| Code | Severity | Cause | Remedy |\n|---|---|---|---|\n");
            foreach (string row in rows)
                page.Append(row).Append('\n');
        }

        return page.ToString();
    }

    private static IEnumerable<object> Kinds(Assembly package) =>
        from table in package.GetTypes()
        where table.Name.EndsWith("IssueCodes", StringComparison.Ordinal)
        from field in table.GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.FieldType.Name == "IssueKind"
        select field.GetValue(null)!;

    private static string Row(object kind) =>
        $"| `{Value(kind, "Code")}` | {Severity(kind)} | {Value(kind, "Cause")} | {Value(kind, "Remedy")} |";

    private static string Severity(object kind) =>
        Value(kind, "Severity") switch
        {
            IssueSeverity.Error => "error",
            IssueSeverity.Warning => "warning",
            _ => "either",
        };

    private static object? Value(object kind, string property) => kind.GetType().GetProperty(property)!.GetValue(kind);

    // Packages without a table explain their codes in the page of the package.
    private const int MinCodes = 40;

    [Fact]
    public void Codes_OfAnImportOrExport_AreExplained()
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
