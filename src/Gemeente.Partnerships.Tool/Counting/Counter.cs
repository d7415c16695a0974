using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Reporting;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Answers questions from a catalog.</summary>
internal static class Counter
{
    /// <exception cref="UsageException">A condition names a category that does not exist.</exception>
    public static CountAnswer Answer(CountQuestion question, PartnershipCatalog catalog)
    {
        if (question.IsOfAllMunicipalities)
        {
            Cube<MunicipalityFact> existing = catalog.Municipalities;
            Cube<MunicipalityFact> all = Narrow(question, existing, existing, MunicipalityDimensions.Find, catalog);
            return Count(question, all, units: null, MunicipalityDimensions.Find) with
            {
                Evidence = Evidence(all.CountBy(MunicipalityDimensions.Evidence)),
                Notes = ["These are all municipalities that exist on the day; those that a source does not name are not among them."],
            };
        }

        Cube<PartnershipFact> partnerships = Narrow(
            question, catalog.Partnerships, catalog.AllPartnerships, PartnershipDimensions.Find, catalog);
        Dimension<PartnershipFact>? units = question.Measure switch
        {
            CountMeasure.Municipalities => PartnershipDimensions.Municipality,
            CountMeasure.Partners => PartnershipDimensions.Partner,
            _ => null,
        };
        return Count(question, partnerships, units, PartnershipDimensions.Find) with
        {
            Evidence = Evidence(partnerships.CountBy(PartnershipDimensions.Evidence)),
            Notes = units is null ? [] : WithoutUnit(partnerships.Where(units.IsUnknown()).Count, question.Measure),
        };
    }

    private static Cube<TFact> Narrow<TFact>(
        CountQuestion question, Cube<TFact> counting, Cube<TFact> all, Func<string, Dimension<TFact>?> find, PartnershipCatalog catalog)
    {
        var known = new KnownCategories<TFact>(catalog.DataSet, all);
        return question.Where.Aggregate(counting, (cube, condition) =>
        {
            Dimension<TFact> dimension = find(condition.Dimension)!;
            known.Check(dimension, condition.Codes);
            return cube.Where(Filter(dimension, condition));
        });
    }

    private static Filter<TFact> Filter<TFact>(Dimension<TFact> dimension, Condition condition)
    {
        try
        {
            return condition.Sign switch
            {
                '>' => dimension.BetweenCodes(condition.Codes[0], null),
                '<' => dimension.BetweenCodes(null, condition.Codes[0]),
                _ => dimension.InCodes(condition.Codes),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static CountAnswer Count<TFact>(
        CountQuestion question, Cube<TFact> cube, Dimension<TFact>? units, Func<string, Dimension<TFact>?> find)
    {
        DistinctCount<TFact>? distinct = units is null ? null : cube.CountDistinct(units);
        Dimension<TFact> first = find(question.By[0])!;
        if (question.By is not [_, var id])
            return distinct is null ? CountAnswer.Of(cube.CountBy(first)) : CountAnswer.Of(distinct.By(first));

        Dimension<TFact> second = find(id)!;
        Cube<TFact> unknown = cube.Where(first.IsUnknown() | second.IsUnknown());
        return units is null
            ? CountAnswer.Of(cube.CountBy(first, second), unknown.Count)
            : CountAnswer.Of(distinct!.By(first, second), unknown.CountDistinct(units).Value);
    }

    private static string[] WithoutUnit(long count, CountMeasure measure) => (count, measure) switch
    {
        (0, _) => [],
        (_, CountMeasure.Partners) =>
            [$"{count} partnerships are with a partner without a name, which cannot be told apart, and are left out."],
        _ => [$"{count} partnerships are not of one single municipality on the day and are left out."],
    };

    private static EvidenceCount Evidence(CountTable<EvidenceKind> table) =>
        new(table[EvidenceKind.Stated].Count, table[EvidenceKind.Derived].Count, table[EvidenceKind.Reconstructed].Count);
}
