using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>Tables of distinct units, such as municipalities.</summary>
public sealed class DistinctTableTests
{
    private static readonly PartnershipCatalog Links = PartnershipCatalog.Create(
        DutchLinksDataSet.Load(),
        asOf: new DateOnly(2026, 1, 1)
    );
    private static readonly DistinctCount<PartnershipFact> Municipalities = Links.Partnerships.CountDistinct(
        PartnershipDimensions.Municipality
    );

    /// <summary>
    /// A municipality is in one province: the total and the other provinces would disclose a suppressed one.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Protect_UnitsInOneCategory_AreAdditive(int minimum)
    {
        ResultTable table = ResultTable.Of(Municipalities.By(PartnershipDimensions.Province));
        ResultTable published = Attack.Fails(table, minimum);

        Assert.Single(published.Cells, cell => cell.Reason == SuppressionReason.BelowMinimum);
        Assert.Contains(Attack.All(published), cell => cell.Reason == SuppressionReason.Complementary);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Protect_UnitsInOneCategoryPerColumn_AreAdditive(int minimum)
    {
        Attack.Fails(
            ResultTable.Of(Municipalities.By(PartnershipDimensions.Province, PartnershipDimensions.EuStatus)),
            minimum
        );
        Attack.Fails(
            ResultTable.Of(Municipalities.By(PartnershipDimensions.EuStatus, PartnershipDimensions.Province)),
            minimum
        );
    }

    /// <summary>Contributions are facts. They are compared with the facts of a cell, not with its units.</summary>
    [Fact]
    public void Protect_DistinctTable_DominanceIsOfFacts()
    {
        Fact[] facts =
        [
            .. from row in (string[])["a", "b", "c"]
            from owner in (string[])["o1", "o2", "o3", "o4"]
            from partnership in Enumerable.Range(0, 10)
            select new Fact([row], [], owner),
            .. Enumerable.Range(0, 40).Select(i => new Fact(["d"], [], i < 31 ? "o1" : $"o{i % 3}")),
        ];
        Cube<Fact> cube = Cube.Create<Fact>(facts);
        Dimension<Fact> rows = RandomFacts.Rows(many: false);
        DisclosurePolicy policy = new() { Dominance = new DominanceRule { MaxShare = 0.75 } };

        ResultTable published = DisclosureControl.Protect(
            ResultTable.Of(cube.CountDistinct(RandomFacts.Owner).By(rows)),
            policy,
            CellContributions.Of(cube, rows, RandomFacts.Owner)
        );

        Assert.Equal([4L, 4, 4, null], published.Cells.Select(cell => cell.Value));
        Assert.Equal(SuppressionReason.Dominance, published.Cells[3].Reason);
    }
}
