using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>Measures of partnerships.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class PartnershipMeasures
{
    /// <summary>
    /// The distance from the municipality to the partner in kilometres, along the great circle (afstand). Unknown if a
    /// point is not known.
    /// </summary>
    public static Measure<PartnershipFact> Distance { get; } =
        Measure.Create<PartnershipFact>(
            "distance",
            new("Afstand", "Distance"),
            "kilometres",
            static fact =>
                fact.DistanceInKilometres is { } km
                    ? MeasureValue.Exactly(Math.Round((decimal)km, 1))
                    : MeasureValue.Unknown
        );
}
