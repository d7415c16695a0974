using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

public sealed class DisclosureControlTests
{
    [Fact]
    public void Protect_OneSmallCell_SuppressesAnotherCellToo()
    {
        ResultTable table = DisclosureControl.Protect(OneWay(2, 40, 7, 12), new DisclosurePolicy { MinCount = 5 });

        Assert.Equal(ResultCell.Suppressed(SuppressionReason.BelowMinimum), table[0, 0]);
        Assert.Equal(ResultCell.Of(40), table[1, 0]);
        Assert.Equal(
            ResultCell.Suppressed(SuppressionReason.Complementary),
            table.Cells.Single(cell => cell.Reason == SuppressionReason.Complementary)
        );
        Assert.Equal(ResultCell.Of(61), table.Total);
        Assert.Equal(2, table.SuppressedCount);
    }

    [Fact]
    public void Protect_NoSmallCells_PublishesAllWithZeros()
    {
        ResultTable table = TwoWay([
            [9, 0],
            [12, 30],
        ]);
        Assert.Equal(table, DisclosureControl.Protect(table, new DisclosurePolicy { MinCount = 5 }));
        Assert.Equal(table, DisclosureControl.Protect(table, new DisclosurePolicy()));
    }

    [Fact]
    public void Protect_NoSufficientSuppression_WithholdsTable()
    {
        ResultTable table = DisclosureControl.Protect(OneWay(1, 1), new DisclosurePolicy { MinCount = 3 });

        Assert.All(table.Cells.Append(table.Total), cell => Assert.Equal(SuppressionReason.Withheld, cell.Reason));
    }

    [Fact]
    public void Protect_DominatedCell_IsSuppressed()
    {
        Fact[] facts =
        [
            .. Enumerable.Repeat(new Fact(["waste"], ["x"], "0363"), 18),
            .. Many("waste", 2),
            .. Many("water", 30),
            .. Many("schools", 25),
        ];
        Cube<Fact> cube = Cube.Create<Fact>(facts);
        Dimension<Fact> rows = RandomFacts.Rows(many: false);
        DisclosurePolicy policy = new() { Dominance = new DominanceRule { MaxShare = 0.8 } };
        CellContributions contributions = CellContributions.Of(cube, rows, RandomFacts.Owner);

        ResultTable table = DisclosureControl.Protect(ResultTable.Of(cube.CountBy(rows)), policy, contributions);

        Assert.Equal(
            SuppressionReason.Dominance,
            table.Cells[table.Rows.Categories.ToList().FindIndex(row => row.Code == "waste")].Reason
        );
        Assert.Single(table.Cells, cell => cell.Reason == SuppressionReason.Complementary);
        Assert.Equal(ResultCell.Of(75), table.Total);
        Assert.Throws<ArgumentException>(() => DisclosureControl.Protect(table, policy));

        ResultTable two = DisclosureControl.Protect(
            ResultTable.Of(cube.CountBy(rows, RandomFacts.Columns(many: false))),
            policy,
            CellContributions.Of(cube, rows, RandomFacts.Columns(many: false), RandomFacts.Owner)
        );
        Assert.Contains(two.Cells, cell => cell.Reason == SuppressionReason.Dominance);
    }

    [Fact]
    public void Construction_PolicyOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy { MinCount = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisclosurePolicy { RoundTo = 4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DominanceRule { MaxShare = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DominanceRule { Contributors = 0 });
        ResultTable once = DisclosureControl.Protect(OneWay(1, 40, 40), new DisclosurePolicy { MinCount = 5 });
        Assert.Throws<ArgumentException>(() => DisclosureControl.Protect(once, new DisclosurePolicy { MinCount = 5 }));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public void Protect_AdditiveTables_MarginAttackFails(int minimum) =>
        Gen.OneOf(
                RandomFacts.OneWay(5, many: false),
                RandomFacts.TwoWay(4, 4, false, false),
                RandomFacts.TwoWay(12, 8, false, false)
            )
            .Sample(table => Attack.Fails(table, minimum), iter: 150, threads: 1);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Protect_NonAdditiveTables_MarginAttackFails(int minimum) =>
        Gen.OneOf(
                RandomFacts.OneWay(5, many: true),
                RandomFacts.TwoWay(4, 4, true, false),
                RandomFacts.TwoWay(4, 4, false, true),
                RandomFacts.TwoWay(4, 4, true, true),
                RandomFacts.TwoWay(2, 3, true, true),
                RandomFacts.Distinct(4, 4),
                RandomFacts.Lying(4, 1),
                RandomFacts.Lying(4, 4),
                RandomFacts.TwoWay(10, 6, false, true),
                RandomFacts.TwoWay(6, 6, true, true)
            )
            .Sample(table => Attack.Fails(table, minimum), iter: 150, threads: 1);

    /// <summary>The choice of a key protects as well as the fewest cells do.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Protect_WithKey_MarginAttackFails(int minimum) =>
        Gen.Select(
                Gen.OneOf(
                    RandomFacts.OneWay(5, many: false),
                    RandomFacts.TwoWay(4, 4, false, false),
                    RandomFacts.TwoWay(12, 8, false, false),
                    RandomFacts.TwoWay(4, 4, true, true),
                    RandomFacts.Distinct(4, 4)
                ),
                Gen.Int
            )
            .Sample((table, key) => Attack.Fails(table, minimum, SmallTables.Key(key)), iter: 150, threads: 1);

    [Fact]
    public void Protect_SameKeyAndTable_SameCells()
    {
        ResultTable table = SmallTables.TwoWay([8, 2, 15, 7], [3, 2, 20, 9], [30, 1, 6, 11]);
        DisclosurePolicy policy = new() { MinCount = 3 };
        Assert.Equal(
            DisclosureControl.Protect(table, policy, SmallTables.Key(1)),
            DisclosureControl.Protect(table, policy, SmallTables.Key(1))
        );
        Assert.NotEqual(
            1,
            Enumerable
                .Range(0, 20)
                .Select(key => DisclosureControl.Protect(table, policy, SmallTables.Key(key)))
                .Distinct()
                .Count()
        );
        Assert.Throws<ArgumentException>(() => new DisclosureKey(new byte[DisclosureKey.MinLength - 1]));
        Assert.Equal("a key", SmallTables.Key(1).ToString());
    }

    /// <summary>Dominated cells are protected like small cells, alone and together with small cells.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Protect_DominatedCells_MarginAttackFails(int? minimum)
    {
        int hidden = 0;
        DisclosurePolicy policy = new()
        {
            MinCount = minimum,
            Dominance = new DominanceRule { MaxShare = 0.6 },
        };
        Gen.OneOf(RandomFacts.Owned(5, 1, false), RandomFacts.Owned(4, 4, false), RandomFacts.Owned(4, 4, true))
            .Sample(
                owned =>
                {
                    ResultTable published = DisclosureControl.Protect(owned.Table, policy, owned.Contributions);
                    MarginAttacker attacker = new(owned.Table, published, minimum ?? 0);
                    ResultCell[] truth = Attack.All(owned.Table);
                    ResultCell[] cells = Attack.All(published);
                    for (int i = 0; i < cells.Length; i++)
                        attacker.Lower[i] =
                            cells[i].Reason == SuppressionReason.Dominance
                                ? Math.Max(1, attacker.Lower[i])
                                : attacker.Lower[i];
                    Assert.True(attacker.Attack(), "What is published contradicts itself.");
                    for (int i = 0; i < cells.Length; i++)
                    {
                        Assert.InRange(truth[i].Value!.Value, attacker.Lower[i], attacker.Upper[i]);
                        long width =
                            cells[i].Value is not null ? 0
                            : cells[i].Reason == SuppressionReason.Dominance ? Math.Max(1, truth[i].Value!.Value / 10)
                            : 1;
                        Assert.True(
                            attacker.Upper[i] - attacker.Lower[i] >= width,
                            $"Cell {i} ({cells[i]}) is {attacker.Lower[i]} to {attacker.Upper[i]} in\n{Attack.Show(published)}"
                        );
                    }

                    hidden += cells.Count(cell => cell.Reason == SuppressionReason.Dominance);
                },
                iter: 150,
                threads: 1
            );
        Assert.True(hidden > 3, $"Only {hidden} cells were dominated.");
    }

    /// <summary>Alternative tables exist for every suppressed cell, so that every attack must fail.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Protect_SmallTables_AlternativeTableExistsForEachCell(int minimum)
    {
        int tried = 0;
        RandomFacts
            .TwoWay(2, 2, false, false)
            .Where(table => table.Cells.Count <= 6)
            .Sample(
                table =>
                {
                    ResultTable published = DisclosureControl.Protect(
                        table,
                        new DisclosurePolicy { MinCount = minimum }
                    );
                    if (published.Total.Reason == SuppressionReason.Withheld || published.SuppressedCount == 0)
                        return;
                    long largest = table.Cells.Max(cell => cell.Value!.Value);
                    if (Math.Pow(largest + minimum, published.Cells.Count(cell => cell.Value is null)) > 100_000)
                        return;
                    tried++;
                    (long[] least, long[] most) = TwinTables.Enumerate(table, published, minimum, largest + minimum);
                    ResultCell[] cells = Attack.All(published);
                    for (int i = 0; i < cells.Length; i++)
                    {
                        long width =
                            cells[i].Value is not null ? 0
                            : Attack.IsSmall(cells[i]) ? (minimum - 1) / 2
                            : 1;
                        Assert.True(
                            most[i] - least[i] >= width,
                            $"Cell {i} ({cells[i]}) is {least[i]} to {most[i]} in\n{Attack.Show(published)}"
                        );
                    }
                },
                iter: 200,
                threads: 1
            );
        Assert.True(tried > 20, $"Only {tried} tables could be tried.");
    }

    /// <summary>Without complementary suppression the attack finds the suppressed cell.</summary>
    [Fact]
    public void MarginAttack_PrimarySuppressionOnly_FindsCell()
    {
        int found = 0;
        RandomFacts
            .TwoWay(4, 4, false, false)
            .Sample(
                table =>
                {
                    ResultTable naive = table.With(Hide(table.Cells), table.RowTotals, table.ColumnTotals, table.Total);
                    MarginAttacker attacker = new(table, naive, 5);
                    Assert.True(attacker.Attack());
                    ResultCell[] truth = Attack.All(table);
                    for (int i = 0; i < truth.Length; i++)
                    {
                        Assert.InRange(truth[i].Value!.Value, attacker.Lower[i], attacker.Upper[i]);
                        found += Attack.All(naive)[i].Value is null && attacker.Lower[i] == attacker.Upper[i] ? 1 : 0;
                    }
                },
                iter: 50,
                threads: 1
            );
        Assert.True(found > 20, $"Only {found} cells were found.");

        static ValueList<ResultCell> Hide(ValueList<ResultCell> cells) =>
            [
                .. cells.Select(cell =>
                    cell.Value is > 0 and < 5 ? ResultCell.Suppressed(SuppressionReason.BelowMinimum) : cell
                ),
            ];
    }

    [Fact]
    public void Protect_RandomTables_MostArePublishedInPart()
    {
        int tables = 0;
        int withheld = 0;
        RandomFacts
            .TwoWay(6, 6, false, false)
            .Sample(
                table =>
                {
                    tables++;
                    withheld +=
                        DisclosureControl.Protect(table, new DisclosurePolicy { MinCount = 5 }).Total.Reason
                        == SuppressionReason.Withheld
                            ? 1
                            : 0;
                },
                iter: 200,
                threads: 1
            );
        Assert.True(withheld * 10 < tables, $"{withheld} of {tables} are withheld.");
    }

    private static IEnumerable<Fact> Many(string row, int count) =>
        Enumerable.Range(0, count).Select(i => new Fact([row], [i % 2 == 0 ? "x" : "y"], $"o{i}"));

    private static ResultTable OneWay(params long[] counts) =>
        new("ties", Axis("row", counts.Length), [.. counts.Select(ResultCell.Of)], ResultCell.Of(counts.Sum()));

    private static ResultTable TwoWay(long[][] rows) =>
        new(
            "ties",
            Axis("row", rows.Length),
            Axis("column", rows[0].Length),
            [.. rows.SelectMany(row => row).Select(ResultCell.Of)],
            [.. rows.Select(row => ResultCell.Of(row.Sum()))],
            [.. rows[0].Select((_, column) => ResultCell.Of(rows.Sum(row => row[column])))],
            ResultCell.Of(rows.Sum(row => row.Sum())),
            isDistinct: false
        );

    private static ResultAxis Axis(string id, int count) =>
        new(
            id,
            Label.Same(id),
            false,
            [.. Enumerable.Range(0, count).Select(i => new ResultCategory($"{id}{i}", Label.Same($"{id}{i}")))]
        );
}
