using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Measures of municipalities.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class MunicipalityMeasures
{
    /// <summary>
    /// The inhabitants of a municipality (inwoners): exactly, if the count is of 1 January of the year of the date;
    /// otherwise within the bounds of <see cref="InhabitantCount"/>. Unknown without a count.
    /// </summary>
    public static Measure<MunicipalityFact> Inhabitants { get; } =
        Measure.Create<MunicipalityFact>(
            "inhabitants",
            new("Inwoners", "Inhabitants"),
            "inhabitants",
            static fact =>
                fact.Inhabitants is { } count
                    ? MeasureValue.Between(count.Minimum, count.Maximum)
                    : MeasureValue.Unknown
        );
}
