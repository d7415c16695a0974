using System.Text.RegularExpressions;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that the page of CSV columns lists all columns, in order.</summary>
public sealed partial class CsvColumnTests
{
    private static readonly string[] Lines = Documents.Get("docs/reference/csv-columns.md");

    [Fact]
    public void Page_Partnerships_ListsAllColumns() =>
        Assert.Equal(ColumnMapping.PartnershipFields, Listed("## Partnerships"));

    [Fact]
    public void Page_Profiles_ListsAllColumns() =>
        Assert.Equal(
            ColumnMapping.ProfileFields.Where(field => field != "annual_budget"), // in spreadsheets only
            Listed("## Profiles")
        );

    private static IEnumerable<string> Listed(string heading) =>
        Lines
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["column"].Value);

    [GeneratedRegex(@"^\| `(?<column>[a-z_]+)` \|")]
    private static partial Regex Row();
}
