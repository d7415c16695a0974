using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>The records as of one date, and the common computations of figures.</summary>
internal sealed class FigureSource
{
    public FigureSource(PartnershipDataSet dataSet, DateOnly asOf)
    {
        DataSet = dataSet;
        AsOf = asOf;
        Partnerships = PartnershipCatalog
            .Create(dataSet, asOf)
            .Partnerships.Where(By.CountryGroup.Is(CountryGroup.CountryOfOrigin));
    }

    public PartnershipDataSet DataSet { get; }

    public DateOnly AsOf { get; }

    /// <summary>The partnerships with countries of origin.</summary>
    public Cube<PartnershipFact> Partnerships { get; }

    /// <summary>Counts all units.</summary>
    public FigureResult All(Unit unit)
    {
        long count = unit.Count(Partnerships);
        return new FigureResult(
            FigureValue.Of(count),
            new Label($"alle {unit.Plural.Dutch} op die dag", $"all {unit.Plural.English} on that day"),
            Evidence: unit.Evidence(Partnerships)
        );
    }

    /// <summary>Counts the units that a filter selects.</summary>
    public FigureResult Number<T>(Unit unit, Dimension<PartnershipFact, T> dimension, Filter<PartnershipFact> part)
        where T : notnull => Part(unit, Partnerships, dimension, part, isShare: false);

    /// <summary>Counts the units for which nothing is stated in a dimension.</summary>
    public FigureResult Unstated<T>(Unit unit, Dimension<PartnershipFact, T> dimension)
        where T : notnull
    {
        FigureResult stated = Number(unit, dimension, !dimension.IsUnknown());
        if (stated.Value is null)
            return stated;
        Cube<PartnershipFact> unstated = Partnerships.Where(dimension.IsUnknown());
        long count = unit.Count(unstated);
        return new FigureResult(
            FigureValue.Of(count),
            Fraction(count, unit.Count(Partnerships), unknown: 0, unit.Plural),
            Evidence: unit.Evidence(unstated)
        );
    }

    /// <summary>Computes the percentage of the units that a filter selects.</summary>
    public FigureResult Share<T>(Unit unit, Dimension<PartnershipFact, T> dimension, Filter<PartnershipFact> part)
        where T : notnull => Share(unit, Partnerships, dimension, part);

    /// <summary>Computes the percentage of the units of a cube that a filter selects.</summary>
    public static FigureResult Share<T>(
        Unit unit,
        Cube<PartnershipFact> whole,
        Dimension<PartnershipFact, T> dimension,
        Filter<PartnershipFact> part
    )
        where T : notnull => Part(unit, whole, dimension, part, isShare: true);

    /// <summary>Counts the municipalities with a count above 1.</summary>
    public static FigureResult CountWithSeveral(
        Cube<PartnershipFact> partnerships,
        IReadOnlyCollection<(MunicipalityCode Municipality, long Count)> counts
    )
    {
        MunicipalityCode[] several = [.. counts.Where(row => row.Count > 1).Select(row => row.Municipality)];
        return new FigureResult(
            FigureValue.Of(several.Length),
            Fraction(several.Length, counts.Count, unknown: 0, Unit.MunicipalitiesByPartnership.Plural),
            Evidence: Unit.Partnerships.Evidence(partnerships.Where(By.Municipality.In(several)))
        );
    }

    private static FigureResult Part<T>(
        Unit unit,
        Cube<PartnershipFact> whole,
        Dimension<PartnershipFact, T> dimension,
        Filter<PartnershipFact> part,
        bool isShare
    )
        where T : notnull
    {
        long all = unit.Count(whole);
        if (all == 0)
            return FigureResult.NotComputed($"er zijn geen {unit.Plural.Dutch}", $"there are no {unit.Plural.English}");
        long known = unit.Count(whole.Where(!dimension.IsUnknown()));
        if (known == 0)
        {
            return FigureResult.NotComputed(
                $"hierover is niets vermeld: {dimension.Label.Dutch}",
                $"nothing is stated about this: {dimension.Label.English}"
            );
        }

        Cube<PartnershipFact> counted = whole.Where(part);
        long count = unit.Count(counted);
        return new FigureResult(
            FigureValue.Of(isShare ? 100m * count / all : count),
            Fraction(count, all, all - known, unit.Plural),
            isShare ? all : null,
            unit.Evidence(counted)
        );
    }

    private static Label Fraction(long count, long all, long unknown, Label plural)
    {
        var label = new Label($"{count} van {all} {plural.Dutch}", $"{count} of {all} {plural.English}");
        return unknown == 0
            ? label
            : new Label($"{label.Dutch}; van {unknown} niet vermeld", $"{label.English}; not stated for {unknown}");
    }
}
