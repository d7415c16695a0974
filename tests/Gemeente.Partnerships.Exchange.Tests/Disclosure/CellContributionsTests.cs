using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>Contributions of another table do not protect it. They are rejected with the first difference.</summary>
public sealed class CellContributionsTests
{
    private static readonly Dimension<Fact> Rows = RandomFacts.Rows(many: false);
    private static readonly Dimension<Fact> Columns = RandomFacts.Columns(many: false);
    private static readonly DisclosurePolicy Policy = new() { Dominance = new DominanceRule { MaxShare = 0.8 } };

    private static readonly Cube<Fact> Facts = Cube.Create<Fact>([
        .. Repeat(new Fact(["a"], ["a"], "0363"), 9),
        .. Repeat(new Fact(["a"], ["b"], "0599"), 4),
        .. Repeat(new Fact(["b"], ["a"], "0363"), 7),
        .. Repeat(new Fact([], ["b"], "0518"), 5),
        new Fact(["b"], [], null),
    ]);

    private static readonly ResultTable OneWay = ResultTable.Of(Facts.CountBy(Rows));
    private static readonly ResultTable TwoWay = ResultTable.Of(Facts.CountBy(Rows, Columns));

    [Fact]
    public void Protect_ContributionsOfTable_Succeeds()
    {
        Assert.True(
            DisclosureControl
                .Protect(TwoWay, Policy, CellContributions.Of(Facts, Rows, Columns, RandomFacts.Owner))
                .SuppressedCount > 0
        );
        Assert.True(
            DisclosureControl
                .Protect(OneWay, Policy, CellContributions.Of(Facts, Rows, RandomFacts.Owner))
                .SuppressedCount > 0
        );

        // Contributions of a two-way table are valid for the one-way table of its rows too.
        Assert.Equal(
            DisclosureControl.Protect(OneWay, Policy, CellContributions.Of(Facts, Rows, RandomFacts.Owner)),
            DisclosureControl.Protect(OneWay, Policy, CellContributions.Of(Facts, Rows, Columns, RandomFacts.Owner))
        );
    }

    [Fact]
    public void Protect_ContributionsOfDistinctTable_Succeeds()
    {
        ResultTable owners = ResultTable.Of(Facts.CountDistinct(RandomFacts.Owner).By(Rows));

        Assert.NotNull(DisclosureControl.Protect(owners, Policy, CellContributions.Of(Facts, Rows, RandomFacts.Owner)));
        Assert.Throws<ArgumentException>(() =>
            DisclosureControl.Protect(
                owners,
                Policy,
                CellContributions.Of(Cube.Create<Fact>([]), Rows, RandomFacts.Owner)
            )
        );
    }

    [Fact]
    public void Protect_ContributionsOfOtherDimensions_Throws()
    {
        Assert.Contains(
            "by 'row', the table is by 'row' and 'column'",
            Refusal(TwoWay, CellContributions.Of(Facts, Rows, RandomFacts.Owner)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "by 'column' and 'row', the table is by 'row' and 'column'",
            Refusal(TwoWay, CellContributions.Of(Facts, Columns, Rows, RandomFacts.Owner)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "by 'column', the table is by 'row'",
            Refusal(OneWay, CellContributions.Of(Facts, Columns, RandomFacts.Owner)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Protect_ContributionsOfOtherFacts_Throws()
    {
        Assert.Contains(
            "0 facts at row 'a', the table has 13",
            Refusal(OneWay, CellContributions.Of(Cube.Create<Fact>([]), Rows, RandomFacts.Owner)),
            StringComparison.Ordinal
        );
        Cube<Fact> moved = Cube.Create<Fact>([
            .. Repeat(new Fact(["a"], ["b"], "0363"), 9),
            .. Repeat(new Fact(["a"], ["a"], "0599"), 4),
            .. Repeat(new Fact(["b"], ["a"], "0363"), 7),
            .. Repeat(new Fact([], ["b"], "0518"), 5),
            new Fact(["b"], [], null),
        ]);
        Assert.Contains(
            "4 facts at row 'a', column 'a', the table has 9",
            Refusal(TwoWay, CellContributions.Of(moved, Rows, Columns, RandomFacts.Owner)),
            StringComparison.Ordinal
        );
    }

    private static string Refusal(ResultTable table, CellContributions contributions) =>
        Assert
            .Throws<ArgumentException>(
                nameof(contributions),
                () => DisclosureControl.Protect(table, Policy, contributions)
            )
            .Message;

    private static IEnumerable<Fact> Repeat(Fact fact, int count) => Enumerable.Repeat(fact, count);
}
