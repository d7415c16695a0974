using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

public sealed class RoundingTests
{
    [Fact]
    public void Round_WithoutMinimum_TotalsAreSumsOfRoundedCells()
    {
        ResultTable table = DisclosureControl.Protect(
            Counted([
                [7, 7],
                [7, 7],
            ]),
            new DisclosurePolicy { RoundTo = 5 }
        );

        Assert.All(table.Cells, cell => Assert.Equal(5, cell.Value));
        Assert.Equal((10L, 10L, 20L), (table.RowTotals[0].Value, table.ColumnTotals[1].Value, table.Total.Value));
        Assert.Equal(5, table.RoundedTo);
    }

    [Fact]
    public void Round_AfterMinimum_SuppressesSameCells()
    {
        ResultTable plain = Counted([
            [2, 14],
            [13, 38],
        ]);
        ResultTable hidden = DisclosureControl.Protect(plain, new DisclosurePolicy { MinCount = 5 });
        ResultTable rounded = DisclosureControl.Protect(plain, new DisclosurePolicy { MinCount = 5, RoundTo = 10 });

        Assert.Equal(hidden.Cells.Select(cell => cell.Reason), rounded.Cells.Select(cell => cell.Reason));
        Assert.Equal([20L, 50L], rounded.RowTotals.Select(cell => cell.Value!.Value));
    }

    /// <summary>
    /// A country is in the table because it has partnerships: with multiples of 3, a country published as 0 would have
    /// 1.
    /// </summary>
    [Fact]
    public void Round_PublishedZero_HasSeveralPossibleValues()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DutchLinksDataSet.Load(),
            asOf: new DateOnly(2026, 1, 1)
        );
        ResultTable table = ResultTable.Of(catalog.Partnerships.CountBy(PartnershipDimensions.Country));

        ResultTable published = DisclosureControl.Protect(table, new DisclosurePolicy { RoundTo = 5 });

        long[] ofNone =
        [
            .. table
                .Cells.Where((_, i) => published.Cells[i].Value == 0)
                .Select(cell => cell.Value!.Value)
                .Distinct()
                .Order(),
        ];
        Assert.Equal([1L, 2], ofNone);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy { RoundTo = 3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy { RoundTo = 4 });
    }

    /// <summary>
    /// If the stated and the unknown facts are both published as 0, a total published as 0 would disclose that each is
    /// 1.
    /// </summary>
    [Fact]
    public void Round_DisclosingTotal_IsSuppressed()
    {
        Cube<Fact> facts = Cube.Create<Fact>([new Fact(["r0", "r1"], []), new Fact([], [])]);

        ResultTable published = DisclosureControl.Protect(
            ResultTable.Of(facts.CountBy(RandomFacts.Rows(many: true))),
            new DisclosurePolicy { RoundTo = 5 }
        );

        Assert.All(published.Cells, cell => Assert.Equal(0, cell.Value));
        Assert.Equal(SuppressionReason.Complementary, published.Total.Reason);
    }

    /// <summary>
    /// Totals that are sums of rounded cells disclose nothing. Other totals disclose no more than the rounded cells.
    /// </summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    public void Round_RandomTables_TotalsDiscloseNoCell(int multiple) =>
        Gen.OneOf(
                RandomFacts.OneWay(4, many: true),
                RandomFacts.TwoWay(3, 3, true, true),
                RandomFacts.TwoWay(2, 2, true, true),
                RandomFacts.Distinct(3, 3),
                RandomFacts.TwoWay(3, 3, true, false),
                RandomFacts.TwoWay(3, 3, false, true),
                RandomFacts.TwoWay(3, 3, false, false),
                RandomFacts.Lying(3, 3)
            )
            .Sample(
                table =>
                {
                    ResultTable published = DisclosureControl.Protect(
                        table,
                        new DisclosurePolicy { RoundTo = multiple }
                    );
                    MarginAttacker attacker = new(table, published, 0);
                    ResultCell[] cells = Attack.All(published);
                    ResultCell[] truth = Attack.All(table);
                    HashSet<int> sums =
                    [
                        .. MarginAttacker.Lines(table).Where(line => line.AddsUp).Select(line => line.Total),
                    ];
                    bool isTwoWay = table.Columns is not null;
                    for (int i = 0; i < cells.Length; i++)
                    {
                        bool isCounted = truth[i].Value > 0 && (!isTwoWay || i >= table.Cells.Count);
                        (attacker.Lower[i], attacker.Upper[i]) =
                            cells[i].Value is { } value && !sums.Contains(i)
                                ? (
                                    Math.Max(isCounted ? 1 : 0, value - (multiple / 2)),
                                    value + multiple - 1 - (multiple / 2)
                                )
                                : (isCounted ? 1 : 0, MarginAttacker.Infinite);
                    }

                    Assert.True(attacker.Attack());
                    for (int i = 0; i < published.Cells.Count; i++)
                    {
                        Assert.InRange(truth[i].Value!.Value, attacker.Lower[i], attacker.Upper[i]);
                        Assert.True(
                            attacker.Lower[i] < attacker.Upper[i],
                            $"Cell {i} is {attacker.Lower[i]} in\n{Attack.Show(published)}of\n{Attack.Show(table)}"
                        );
                    }
                },
                iter: 400,
                threads: 1
            );

    [Fact]
    public void Round_DominatedTotal_KeepsReason()
    {
        Cube<Fact> facts = Cube.Create<Fact>([
            .. Enumerable.Range(0, 40).Select(i => new Fact([$"r{i % 2}"], [$"c{i / 2 % 2}"], i < 34 ? "o0" : "o1")),
        ]);
        DisclosurePolicy policy = new()
        {
            RoundTo = 5,
            Dominance = new DominanceRule { MaxShare = 0.75 },
        };
        Dimension<Fact> rows = RandomFacts.Rows(many: false);
        Dimension<Fact> columns = RandomFacts.Columns(many: false);

        ResultTable list = DisclosureControl.Protect(
            ResultTable.Of(facts.CountBy(rows)),
            policy,
            CellContributions.Of(facts, rows, RandomFacts.Owner)
        );
        ResultTable table = DisclosureControl.Protect(
            ResultTable.Of(facts.CountBy(rows, columns)),
            policy,
            CellContributions.Of(facts, rows, columns, RandomFacts.Owner)
        );

        Assert.All(list.Cells.Append(list.Total), cell => Assert.Equal(SuppressionReason.Dominance, cell.Reason));
        Assert.All(Attack.All(table), cell => Assert.Equal(SuppressionReason.Dominance, cell.Reason));
    }

    private static ResultTable Counted(long[][] counts)
    {
        IEnumerable<Fact> facts = counts.SelectMany(
            (row, r) => row.SelectMany((count, c) => Enumerable.Repeat(new Fact([$"r{r}"], [$"c{c}"]), (int)count))
        );
        return ResultTable.Of(
            Cube.Create(facts).CountBy(RandomFacts.Rows(many: false), RandomFacts.Columns(many: false))
        );
    }
}
