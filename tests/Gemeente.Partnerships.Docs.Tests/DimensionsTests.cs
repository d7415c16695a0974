using System.Text.RegularExpressions;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// Tests that the page of dimensions lists all built-in ones in order, and marks the ordered and multi-valued ones.
/// </summary>
public sealed partial class DimensionsTests
{
    private static readonly string[] Lines = Documents.Get("docs/reference/dimensions.md");

    [Fact]
    public void Page_Partnerships_ListsAllDimensions() =>
        Assert.Equal(
            PartnershipDimensions.All.Select(dimension => (dimension.Id, dimension.IsMultiValued, dimension.IsOrdered)),
            Listed("## Dimensions of partnerships")
        );

    [Fact]
    public void Page_Municipalities_ListsAllDimensions() =>
        Assert.Equal(
            MunicipalityDimensions.All.Select(dimension =>
                (dimension.Id, dimension.IsMultiValued, dimension.IsOrdered)
            ),
            Listed("## Dimensions of municipalities")
        );

    private static IEnumerable<(string Id, bool Several, bool Ordered)> Listed(string heading) =>
        from line in Lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
        let row = Row().Match(line)
        where row.Success
        let category = row.Groups["category"].Value
        select (
            row.Groups["id"].Value,
            category.Contains("; several", StringComparison.Ordinal),
            category.Contains("; ordered", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^\| `(?<id>[a-z0-9-]+)` \| (?<category>[^|]+)\|")]
    private static partial Regex Row();
}
