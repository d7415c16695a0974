using System.Reflection;
using System.Text;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Excel;
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
        typeof(PartnershipWorkbook).Assembly,
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

    [Fact]
    public void Codes_OfAllPackages_HaveOneMeaning() =>
        Assert.All(
            Packages.SelectMany(Kinds).GroupBy(kind => Value(kind, "Code")),
            code => Assert.Single(code.Select(kind => (Value(kind, "Cause"), Value(kind, "Remedy"))).Distinct())
        );

    // A code that several packages report is listed with the first.
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
        ILookup<object?, object> kinds = Packages.SelectMany(Kinds).ToLookup(kind => Value(kind, "Code"));
        HashSet<string> listed = [];
        foreach (Assembly package in Packages)
        {
            string[] rows =
            [
                .. Kinds(package)
                    .Select(kind => Row(kinds[Value(kind, "Code")]))
                    .Where(listed.Add)
                    .Order(StringComparer.Ordinal),
            ];
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

    private static string Row(IEnumerable<object> kinds)
    {
        object kind = kinds.First();
        return $"| `{Value(kind, "Code")}` | {Severity(kinds)} | {Value(kind, "Cause")} | {Value(kind, "Remedy")} |";
    }

    private static string Severity(IEnumerable<object> kinds) =>
        kinds.Select(kind => Value(kind, "Severity")).Distinct().ToArray() switch
        {
            [IssueSeverity.Error] => "error",
            [IssueSeverity.Warning] => "warning",
            _ => "error or warning",
        };

    private static object? Value(object kind, string property) => kind.GetType().GetProperty(property)!.GetValue(kind);
}
