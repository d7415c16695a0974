using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>The certain part of counts agrees with a naive recount of the certain facts.</summary>
public sealed class CertaintyTests
{
    private static readonly Dimension<Item, string> Colour = Dimension.One(
        "colour",
        Label.Same("colour"),
        Label.Same("colour"),
        (Item item) => item.Colour
    );

    private static readonly Dimension<Item, int> Tag = Dimension.Many(
        "tag",
        Label.Same("tag"),
        Label.Same("tag"),
        (Item item) => item.Tags
    );

    private static readonly Dimension<Item, bool> Sure = Dimension.One<Item, bool>(
        "sure",
        Label.Same("sure"),
        Label.Same("sure"),
        item => item.IsSure
    );

    private static readonly Dimension<Item, int> Owner = Dimension.One<Item, int>(
        "owner",
        Label.Same("owner"),
        Label.Same("owner"),
        item => item.Owner
    );

    private static readonly Measure<Item> Size = Measure.Create(
        "size",
        Label.Same("size"),
        "pieces",
        (Item item) => MeasureValue.Exactly(item.Size)
    );

    private static readonly Gen<Item[]> Items = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 4].Array[0, 3],
        Gen.Bool,
        Gen.Int[0, 5],
        Gen.Int[0, 100],
        (colour, tags, isSure, owner, size) =>
            new Item(colour == 0 ? null : $"colour-{colour}", [.. tags.Distinct()], isSure, owner, size)
    ).Array[0, 60];

    [Fact]
    public void Certain_RandomFacts_AgreesWithRecount() =>
        Items.Sample(items =>
        {
            Cube<Item> cube = CubeOf(items).Where(Owner.Is(1) | !Owner.Is(1));
            Item[] sure = [.. items.Where(item => item.IsSure)];
            CountTable<string> table = cube.CountBy(Colour);

            Assert.Equal((sure.Length, items.Length - sure.Length), (cube.Certain, cube.Possible));
            Assert.Equal((sure.Length, items.Length - sure.Length), (table.Certain, table.Possible));
            Assert.Equal(sure.Count(item => item.Colour is null), table.CertainUnknown);
            Assert.All(table, row => Assert.Equal(sure.Count(item => item.Colour == row.Category), row.Certain));
            Assert.All(table, row => Assert.Equal(row, table[row.Category]));
            Assert.All(table.Rows, row => Assert.Equal(sure.Count(item => item.Colour == row.Code), row.Certain));
            Assert.All(table.Rows, row => Assert.Equal(row.Count - row.Certain, row.Possible));
            Assert.Equal(
                table.Rows.Select(row => row.Certain),
                cube.CountBy((Dimension<Item>)Colour).Rows.Select(row => row.Certain)
            );
        });

    [Fact]
    public void Certain_RandomCells_AgreesWithRecount() =>
        Items.Sample(items =>
        {
            Item[] sure = [.. items.Where(item => item.IsSure)];
            CrossTable<string, int> table = CubeOf(items).CountBy(Colour, Tag);

            Assert.Equal((sure.Length, items.Length - sure.Length), (table.Certain, table.Possible));
            Assert.All(
                table,
                cell =>
                    Assert.Equal(
                        sure.Count(item => item.Colour == cell.Row && item.Tags.Contains(cell.Column)),
                        table.CertainCount(cell.Row, cell.Column)
                    )
            );
            Assert.All(table.Rows, row => Assert.Equal(sure.Count(item => item.Colour == row.Code), row.Certain));
            Assert.All(
                table.Columns,
                column =>
                    Assert.Equal(
                        sure.Count(item =>
                            column.Code is null ? item.Tags.Length == 0 : item.Tags.Any(tag => $"{tag}" == column.Code)
                        ),
                        column.Certain
                    )
            );
            Assert.Equal(
                from row in table.Rows
                from column in table.Columns
                select (long)
                    sure.Count(item =>
                        item.Colour == row.Code
                        && (column.Code is null ? item.Tags.Length == 0 : item.Tags.Any(tag => $"{tag}" == column.Code))
                    ),
                table.CertainCounts().SelectMany(row => row)
            );
        });

    [Fact]
    public void Certain_RandomUnits_AreThoseWithACertainFact() =>
        Items.Sample(items =>
        {
            Item[] sure = [.. items.Where(item => item.IsSure)];
            DistinctCount<Item> owners = CubeOf(items).CountDistinct(Owner);
            DistinctTable<string> table = owners.By(Colour);
            CrossTable<string, int> cross = owners.By(Colour, Tag);

            Assert.Equal(Owners(sure), owners.Certain);
            Assert.Equal(Owners(items) - Owners(sure), owners.Possible);
            Assert.Equal((owners.Certain, owners.Possible), (table.Certain, table.Possible));
            Assert.Equal((owners.Certain, owners.Possible), (cross.Certain, cross.Possible));
            Assert.All(
                table,
                row => Assert.Equal(Owners(sure.Where(item => item.Colour == row.Category)), row.Certain)
            );
            Assert.All(
                table.Rows,
                row => Assert.Equal(Owners(sure.Where(item => item.Colour == row.Code)), row.Certain)
            );
            Assert.All(
                cross,
                cell =>
                    Assert.Equal(
                        Owners(sure.Where(item => item.Colour == cell.Row && item.Tags.Contains(cell.Column))),
                        cross.CertainCount(cell.Row, cell.Column)
                    )
            );
        });

    [Fact]
    public void Certain_RandomAmounts_AreSummedOverCertainFacts() =>
        Items.Sample(items =>
        {
            Item[] sure = [.. items.Where(item => item.IsSure)];
            MeasureSummary<Item> summary = CubeOf(items).Summarize(Size);
            SummaryTable<string> table = summary.By(Colour);

            Assert.Equal(sure.Sum(item => item.Size), summary.Certain.Value.SumLower);
            Assert.All(
                table,
                row =>
                    Assert.Equal(
                        sure.Where(item => item.Colour == row.Category).Sum(item => item.Size),
                        table.Certain[row.Category]?.SumLower ?? 0
                    )
            );
        });

    [Fact]
    public void WriteTo_SummaryTable_HasCertainAndPossible()
    {
        SummaryTable<string> table = CubeOf([
                new("red", [], true, 1, 1),
                new("red", [], false, 2, 5),
                new("blue", [], false, 3, 7),
            ])
            .Summarize(Size)
            .By(Colour);
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(table));
        JsonElement root = json.RootElement;
        string[] rows =
        [
            .. root.GetProperty("rows")
                .EnumerateArray()
                .Select(row =>
                    $"{row.GetProperty("colour")}: {row.GetProperty("count")} {row.GetProperty("certain")} "
                    + $"{row.GetProperty("certainSumLower")} {row.GetProperty("certainSumUpper")}"
                )
                .Order(),
        ];

        Assert.Equal(
            (3, 1, 2),
            (
                root.GetProperty("total").GetInt32(),
                root.GetProperty("certain").GetInt32(),
                root.GetProperty("possible").GetInt32()
            )
        );
        Assert.Equal(["blue: 1 0 0 0", "red: 2 1 1 1"], rows);
    }

    [Fact]
    public void Certain_ChangedCube_FollowsTheChange()
    {
        Cube<Item> cube = CubeOf([new("red", [], true, 1, 1), new("red", [], false, 2, 1)]);
        Cube<Item> changed = cube.With([new("red", [], true, 2, 2)], []);

        Assert.Equal((1, 1), (cube.Certain, cube.Possible));
        Assert.Equal((2, 0), (changed.Certain, changed.Possible));
    }

    [Fact]
    public void Certain_WithoutOption_IsEverything()
    {
        Cube<Item> cube = Cube.Create<Item>([new("red", [1], false, 1, 1), new(null, [], false, 1, 1)]);

        Assert.Equal((2, 0), (cube.Certain, cube.Possible));
        Assert.Equal((1, 0), (cube.CountBy(Colour)["red"].Certain, cube.CountBy(Colour)["red"].Possible));
        Assert.Equal(1, cube.CountBy(Colour, Tag).CertainCount("red", 1));
        Assert.Equal(1, cube.CountDistinct(Owner).Certain);
        Assert.Equal(new CountRow<string>("red", 1, 2, 1), cube.CountBy(Colour)["red"]);
    }

    [Fact]
    public void CountBy_CertainNotAsked_NotClassified()
    {
        int classified = 0;
        Dimension<Item, bool> sure = Dimension.One<Item, bool>(
            "sure",
            Label.Same("sure"),
            Label.Same("sure"),
            item =>
            {
                Interlocked.Increment(ref classified);
                return item.IsSure;
            }
        );
        Cube<Item> cube = Cube.Create(
            [new Item("red", [], true, 1, 1)],
            new CubeOptions<Item> { Certain = sure.Is(true) }
        );
        CountTable<string> table = cube.CountBy(Colour);

        Assert.Equal((1, 0), (table["red"].Count, classified));
        Assert.Equal((1, 1), (table["red"].Certain, classified));
    }

    private static Cube<Item> CubeOf(Item[] items) =>
        Cube.Create(items, new CubeOptions<Item> { Certain = Sure.Is(true), Key = item => $"{item.Owner}" });

    private static long Owners(IEnumerable<Item> items) => items.Select(item => item.Owner).Distinct().Count();

    private sealed record Item(string? Colour, int[] Tags, bool IsSure, int Owner, int Size);
}
