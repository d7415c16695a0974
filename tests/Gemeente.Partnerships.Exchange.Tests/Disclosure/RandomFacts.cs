using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>A fact with any number of rows and columns; without any, it is unknown.</summary>
internal sealed record Fact(string[] Rows, string[] Columns, string? Owner = null);

/// <summary>Random tables of random facts: one-way and two-way, additive or not.</summary>
internal static class RandomFacts
{
    public static readonly Dimension<Fact, string> Owner = Dimension.Create<Fact, string>(
        "owner",
        Label.Same("owner"),
        fact => fact.Owner is { } owner ? owner : Classification<string>.Unknown
    );

    public static Gen<ResultTable> OneWay(int rows, bool many) =>
        Facts(rows, 1, many, manyColumns: false)
            .Select(facts => ResultTable.Of(Cube.Create<Fact>(facts).CountBy(Rows(many))));

    public static Gen<ResultTable> TwoWay(int rows, int columns, bool manyRows, bool manyColumns) =>
        Facts(rows, columns, manyRows, manyColumns)
            .Select(facts => ResultTable.Of(Cube.Create<Fact>(facts).CountBy(Rows(manyRows), Columns(manyColumns))));

    public static Gen<ResultTable> Distinct(int rows, int columns) =>
        Facts(rows, columns, false, false)
            .Select(facts =>
                ResultTable.Of(Cube.Create<Fact>(facts).CountDistinct(Owner).By(Rows(false), Columns(false)))
            );

    /// <summary>
    /// Tables of distinct units that are each in one row, like municipalities in provinces, and in any columns.
    /// </summary>
    public static Gen<ResultTable> Lying(int rows, int columns) =>
        Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Int[0, rows - 1]), Gen.Int[0, columns].Array[1, 3])
            .Array[1, 8 * rows]
            .Select(units =>
            {
                DistinctCount<Fact> owners = Cube.Create<Fact>([
                        .. units.SelectMany(
                            (unit, i) =>
                                unit.Item2.Select(column => new Fact(
                                    [$"r{unit.Item1}"],
                                    column == columns ? [] : [$"c{column}"],
                                    $"o{i}"
                                ))
                        ),
                    ])
                    .CountDistinct(Owner);
                return columns == 1
                    ? ResultTable.Of(owners.By(Rows(false)))
                    : ResultTable.Of(owners.By(Rows(false), Columns(false)));
            });

    /// <summary>Tables with their contributions.</summary>
    public static Gen<(ResultTable Table, CellContributions Contributions)> Owned(
        int rows,
        int columns,
        bool manyColumns
    ) =>
        Facts(rows, columns, false, manyColumns)
            .Select(facts =>
            {
                Cube<Fact> cube = Cube.Create<Fact>(facts);
                return columns == 1
                    ? (ResultTable.Of(cube.CountBy(Rows(false))), CellContributions.Of(cube, Rows(false), Owner))
                    : (
                        ResultTable.Of(cube.CountBy(Rows(false), Columns(manyColumns))),
                        CellContributions.Of(cube, Rows(false), Columns(manyColumns), Owner)
                    );
            });

    public static Dimension<Fact, string> Rows(bool many) => Of("row", many, fact => fact.Rows);

    public static Dimension<Fact, string> Columns(bool many) => Of("column", many, fact => fact.Columns);

    private static Dimension<Fact, string> Of(string id, bool many, Func<Fact, string[]> categories) =>
        many
            ? Dimension.Create<Fact, string>(
                id,
                Label.Same(id),
                fact => Classification<string>.Many(categories(fact)),
                CodeList<string>.OpenMany
            )
            : Dimension.Create<Fact, string>(
                id,
                Label.Same(id),
                fact => categories(fact) is [var only] ? only : Classification<string>.Unknown
            );

    /// <summary>Facts in groups, so that there are large cells, small cells and empty cells.</summary>
    private static Gen<Fact[]> Facts(int rows, int columns, bool manyRows, bool manyColumns) =>
        Gen.Select(
                Categories("r", rows, manyRows),
                Categories("c", columns, manyColumns),
                Gen.OneOf(Gen.Int[1, 2], Gen.Int[1, 12]),
                Gen.Int[0, 5]
            )
            .Array[1, (rows * columns) + 2]
            .Select(clumps =>
                clumps
                    .SelectMany(clump =>
                        Enumerable
                            .Range(0, clump.Item3)
                            .Select(i => new Fact(clump.Item1, clump.Item2, $"o{clump.Item4 + (i % 4)}"))
                    )
                    .ToArray()
            );

    private static Gen<string[]> Categories(string prefix, int count, bool many) =>
        many
            ? Gen.Int[0, count - 1].Array[0, 3].Select(all => all.Distinct().Select(i => $"{prefix}{i}").ToArray())
            : Gen.Int[0, count].Select(i => i == count ? [] : new[] { $"{prefix}{i}" });
}
