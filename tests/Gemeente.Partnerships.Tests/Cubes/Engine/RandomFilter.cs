using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Random filters over <see cref="RowDimensions"/>.</summary>
internal static class RandomFilter
{
    private static readonly Gen<Filter<Row>> Leaf = Gen.OneOf(
        Gen.Const(Filter<Row>.All),
        Gen.Const(Filter<Row>.None),
        Gen.OneOf(RowDimensions.All).Select(dimension => dimension.IsUnknown()),
        Gen.Bool.Select(RowDimensions.Flag.Is),
        Gen.Int[0, 8].Select(RowDimensions.Constant.Is),
        Gen.Int[0, 5].Array[0, 3].Select(values => RowDimensions.Few.In(values)),
        Gen.Int[0, 40].Array[0, 20].Select(values => RowDimensions.Middle.In(values)),
        Range(RowDimensions.Middle, 42),
        Range(RowDimensions.Many, 3002),
        Gen.Int[0, 3000].Array[0, 30].Select(values => RowDimensions.Many.In(values)),
        Range(RowDimensions.Sorted, 1400),
        Gen.Int[0, 3].Array[0, 2].Select(values => RowDimensions.Runs.In(values)),
        Gen.Int[0, 20].Array[0, 4].Select(values => RowDimensions.Skewed.In(values)),
        Gen.Int[0, 12].Array[0, 6].Select(values => RowDimensions.Text.In([.. values.Select(value => $"t{value}")])),
        Gen.Int[0, 6].Array[0, 3].Select(values => RowDimensions.FewTags.In(values)),
        Range(RowDimensions.FewTags, 6),
        Gen.Int[0, 200].Array[0, 9].Select(values => RowDimensions.ManyTags.In(values))
    );

    public static Gen<Filter<Row>> Any { get; } =
        Gen.Recursive<Filter<Row>>(
            (depth, deeper) =>
                depth > 3
                    ? Leaf
                    : Gen.Frequency(
                        (4, Leaf),
                        (2, Gen.Select(deeper, deeper, (left, right) => left & right)),
                        (2, Gen.Select(deeper, deeper, (left, right) => left | right)),
                        (1, deeper.Select(filter => !filter))
                    )
        );

    private static Gen<Filter<Row>> Range(Dimension<Row, int> dimension, int below) =>
        Gen.Select(
            Gen.Int[-1, below],
            Gen.Int[-1, below],
            Gen.Int[0, 2],
            (a, b, kind) =>
                kind switch
                {
                    0 => dimension.AtLeast(a),
                    1 => dimension.AtMost(a),
                    _ => dimension.Between(Math.Min(a, b), Math.Max(a, b)),
                }
        );
}
