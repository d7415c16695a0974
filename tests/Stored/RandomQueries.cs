using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.StoredTests;

/// <summary>
/// Random queries of every kind. Their codes are those of the records, codes that no record has, and texts that are not
/// codes.
/// </summary>
internal sealed class RandomQueries(Random random, PartnershipCatalog catalog, QueryDimensions dimensions)
{
    private static readonly string[] Odd =
    [
        "ZZ",
        "tr",
        "GM0363",
        "9999",
        "1900",
        "2100-01-01",
        "-7",
        "x' OR '1'='1",
        "\0",
        "\uD800",
        "reconstructed",
        "true",
    ];

    private readonly Dictionary<(QueryCube, string), string[]> _codes = [];

    public AggregateQuery Next()
    {
        QueryCube cube = One(Enum.GetValues<QueryCube>());
        (string Id, bool IsOrdered)[] all = IsOfMunicipalities(cube)
            ? [.. dimensions.Municipalities.Select(dimension => (dimension.Id, dimension.IsOrdered))]
            : [.. dimensions.Partnerships.Select(dimension => (dimension.Id, dimension.IsOrdered))];
        return new AggregateQuery
        {
            Cube = cube,
            By = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(200) == 0 ? "no-such" : One(all).Id)],
            Where = random.Next(5) == 0 ? QueryFilter.All : Filter(cube, all, levels: 3),
            Aggregate = Aggregate(cube, all),
        };
    }

    private QueryAggregate Aggregate(QueryCube cube, (string Id, bool IsOrdered)[] all) =>
        random.Next(4) switch
        {
            0 => QueryAggregate.Facts,
            1 => QueryAggregate.Sum(
                IsOfMunicipalities(cube)
                    ? One([.. dimensions.MunicipalityMeasures]).Id
                    : One([.. dimensions.PartnershipMeasures]).Id
            ),
            2 => QueryAggregate.Distinct("municipality"),
            _ => QueryAggregate.Distinct(One(all).Id),
        };

    private QueryFilter Filter(QueryCube cube, (string Id, bool IsOrdered)[] all, int levels)
    {
        switch (levels == 0 ? 7 : random.Next(9))
        {
            case 0 or 1:
                return Filter(cube, all, levels - 1) & Filter(cube, all, levels - 1);
            case 2 or 3:
                return Filter(cube, all, levels - 1) | Filter(cube, all, levels - 1);
            case 4:
                return !Filter(cube, all, levels - 1);
            case 5 when random.Next(5) == 0:
                return random.Next(2) == 0 ? QueryFilter.All : QueryFilter.None;
            case 5 or 6:
                string ordered = One([.. all.Where(dimension => dimension.IsOrdered)]).Id;
                return QueryFilter.Between(
                    ordered,
                    random.Next(3) == 0 ? null : Code(cube, ordered),
                    random.Next(3) == 0 ? null : Code(cube, ordered)
                );
            default:
                string id = One(all).Id;
                return QueryFilter.In(id, [.. Enumerable.Range(0, random.Next(5)).Select(_ => Code(cube, id))]);
        }
    }

    private string Code(QueryCube cube, string dimension)
    {
        if (random.Next(60) == 0)
            return One(Odd);
        if (random.Next(8) == 0)
            return "unknown";
        if (dimension == "country" && random.Next(8) == 0)
            return One("YU", "SU", "DD", "CS", "AN", "ZR", "BE");
        if (!_codes.TryGetValue((cube, dimension), out string[]? codes))
        {
            QueryResult answer = new AggregateQuery { Cube = cube, By = [dimension] }.Run(catalog, dimensions);
            codes = [.. answer.Rows.Where(row => row.IsStated).Select(row => row.Codes[0]!)];
            _codes.Add((cube, dimension), codes);
        }

        return codes.Length == 0 ? "unknown" : One(codes);
    }

    private static bool IsOfMunicipalities(QueryCube cube) =>
        cube is QueryCube.Municipalities or QueryCube.InvolvedMunicipalities;

    private T One<T>(params T[] items) => items[random.Next(items.Length)];
}
