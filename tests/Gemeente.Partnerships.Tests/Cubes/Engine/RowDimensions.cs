using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>
/// Dimensions of every kind: constant, few, many, in runs, with unknowns, with several categories a row.
/// </summary>
internal static class RowDimensions
{
    public static readonly Dimension<Row, int> Constant = Single("constant", _ => 7);
    public static readonly Dimension<Row, bool> Flag = Dimension.Create(
        "flag",
        Label.Same("flag"),
        (Row row) => Classification<bool>.One(row.Pick(1, 3) == 0)
    );
    public static readonly Dimension<Row, int> Few = Single(
        "few",
        row => row.Pick(2, 5) is > 0 and int value ? value : null
    );
    public static readonly Dimension<Row, int> Middle = Single(
        "middle",
        row => row.Pick(3, 40) is > 3 and int value ? value : null
    );
    public static readonly Dimension<Row, int> Many = Single("many", row => row.Pick(4, 3000));
    public static readonly Dimension<Row, int> Sorted = Single("sorted", row => row.Ordinal / 97);
    public static readonly Dimension<Row, int> Runs = Single(
        "stretches",
        row => row.Ordinal / 300 % 3 is > 0 and int value ? value : null
    );
    public static readonly Dimension<Row, int> Skewed = Single(
        "skewed",
        row => row.Pick(5, 100) < 95 ? 1 : row.Pick(6, 20)
    );
    public static readonly Dimension<Row, string> Text = Dimension.Create(
        "text",
        Label.Same("text"),
        (Row row) => Classification<string>.One(row.Pick(7, 12) is > 0 and int value ? $"t{value}" : null!)
    );
    public static readonly Dimension<Row, int> FewTags = Several("few-tags", 8, 6);
    public static readonly Dimension<Row, int> ManyTags = Several("many-tags", 9, 200);
    public static readonly Dimension<Row, int> Unknown = Single("unknown-for-all", _ => null);

    public static readonly Dimension<Row>[] All =
    [
        Constant,
        Flag,
        Few,
        Middle,
        Many,
        Sorted,
        Runs,
        Skewed,
        Text,
        FewTags,
        ManyTags,
        Unknown,
    ];

    private static Dimension<Row, int> Single(string id, Func<Row, int?> pick) =>
        Dimension.Create(id, Label.Same(id), (Row row) => Categories.OfNullable(pick(row)));

    private static Dimension<Row, int> Several(string id, uint purpose, int kinds) =>
        Dimension.Create(
            id,
            Label.Same(id),
            (Row row) =>
                Classification<int>.Many([
                    .. Enumerable.Range(0, row.Pick(purpose, 4)).Select(i => row.Pick((purpose * 16) + (uint)i, kinds)),
                ]),
            new CodeList<int> { IsMultiValued = true }
        );
}
