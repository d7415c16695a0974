using System.Reflection;
using System.Text;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// <c>docs/reference/issues.md</c> is made of the tables of the packages. To write it again, run this test with the
/// environment variable <c>APPROVE_API=1</c>.
/// </summary>
public sealed class IssueCodeTests
{
    private const string Page = "docs/reference/issues.md";

    private static readonly Assembly[] Packages =
    [
        typeof(DataIssue).Assembly,
        typeof(NcdoDataSet).Assembly,
        typeof(WikidataPartnerships).Assembly,
        Assembly.Load("Gemeente.Partnerships.Tool"),
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
}
