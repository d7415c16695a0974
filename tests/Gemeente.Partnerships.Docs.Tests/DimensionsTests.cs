using System.Text.RegularExpressions;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>
/// The page of the dimensions lists all that are built in, in their order, and says which are ordered or several.
/// </summary>
public sealed partial class DimensionsTests
{
    private static readonly string[] Lines = Documents.Get("docs/reference/dimensions.md");

    [Fact]
    public void Dimensions_of_partnerships_are_listed() =>
        Assert.Equal(
            PartnershipDimensions.All.Select(dimension => (dimension.Id, dimension.IsMultiValued, dimension.IsOrdered)),
            Listed("## Dimensions of partnerships")
        );

    [Fact]
    public void Dimensions_of_municipalities_are_listed() =>
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

    [GeneratedRegex(@"^\| `(?<id>[a-z-]+)` \| (?<category>[^|]+)\|")]
    private static partial Regex Row();
}
