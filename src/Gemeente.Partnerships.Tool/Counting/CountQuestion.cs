using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>What to count, by what, under which conditions: checked as far as that can be done without the records.</summary>
internal sealed record CountQuestion
{
    private const int MostDimensions = 2;
    private const int MostConditions = 100;


    /// <summary>The dimensions of municipalities that partnerships do not have.</summary>
    public static IEnumerable<Dimension<MunicipalityFact>> OnlyOfMunicipalities =>
        MunicipalityDimensions.All.Where(dimension => !IsOfPartnerships(dimension.Id));

    private CountQuestion()
    {
    }

    public required IReadOnlyList<string> By { get; init; }

    public required IReadOnlyList<Condition> Where { get; init; }

    public required CountMeasure Measure { get; init; }

    /// <summary>
    /// Whether it asks something of municipalities that partnerships do not tell, such as which of them have none: then
    /// all that exist on the day are counted.
    /// </summary>
    public required bool IsOfAllMunicipalities { get; init; }

    /// <exception cref="UsageException">A dimension does not exist, does not go with the others, or there are too many.</exception>
    public static CountQuestion Of(IReadOnlyList<string> by, IReadOnlyList<string> where, CountMeasure measure)
    {
        if (by.Count > MostDimensions)
            throw new UsageException($"Count by one or two dimensions, not {by.Count}.");
        Condition[] conditions = [.. where.Select(Condition.Parse)];
        if (conditions.Length > MostConditions)
            throw new UsageException($"There are {conditions.Length} conditions; {MostConditions} are the most. One condition takes any number of codes.");
        string[] used = [.. by, .. conditions.Select(condition => condition.Dimension)];
        if (used.FirstOrDefault(id => !IsOfPartnerships(id) && !IsOfMunicipalities(id)) is { } unknown)
            throw UnknownCategory.Dimension(unknown, AllDimensions());
        string? special = used.FirstOrDefault(id => !IsOfPartnerships(id));
        if (special is not null && measure != CountMeasure.Municipalities)
            throw new UsageException($"'{special}' is a dimension of municipalities: add --measure municipalities.");
        if (special is not null && used.FirstOrDefault(id => !IsOfMunicipalities(id)) is { } other)
        {
            throw new UsageException(
                $"'{special}' is a dimension of municipalities and '{other}' one of partnerships: they do not go together.");
        }

        return new CountQuestion { By = by, Where = conditions, Measure = measure, IsOfAllMunicipalities = special is not null };
    }

    private static bool IsOfPartnerships(string id) => PartnershipDimensions.Find(id) is not null;

    private static bool IsOfMunicipalities(string id) => MunicipalityDimensions.Find(id) is not null;

    private static string[] AllDimensions() =>
    [
        .. PartnershipDimensions.All.Select(dimension => dimension.Id),
        .. OnlyOfMunicipalities.Select(dimension => dimension.Id),
    ];
}
