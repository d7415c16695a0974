using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>The facts of one load in a database: its cubes, and the answers to queries about them.</summary>
internal sealed class StoredFacts
{
    private readonly StoredCube<PartnershipFact> _partnerships;
    private readonly StoredCube<PartnershipFact> _allPartnerships;
    private readonly StoredCube<MunicipalityFact> _municipalities;
    private readonly StoredCube<MunicipalityFact> _involved;
    private readonly PartnershipDataSet _registers;
    private readonly QueryDimensions _dimensions;
    private readonly QueryLimits _limits;

    /// <param name="dialect">The database.</param>
    /// <param name="registers">The registers. Its partnerships are not used.</param>
    /// <param name="asOf">The reference date of the facts.</param>
    /// <param name="dimensions">The dimensions and measures that queries can name.</param>
    /// <param name="limits">The most that a query may ask.</param>
    public StoredFacts(
        SqlDialect dialect,
        PartnershipDataSet registers,
        DateOnly asOf,
        QueryDimensions dimensions,
        QueryLimits limits
    )
    {
        _registers = registers with { Partnerships = [], Profiles = [] };
        _dimensions = dimensions;
        _limits = limits;
        PartnershipCatalog names = PartnershipCatalog.Create(_registers, asOf);
        _partnerships = CubeOf(dialect, QueryCube.Partnerships, names.Partnerships, dimensions.Partnerships);
        _allPartnerships = CubeOf(dialect, QueryCube.AllPartnerships, names.Partnerships, dimensions.Partnerships);
        Cube<MunicipalityFact> municipalities = names.InvolvedMunicipalities;
        _municipalities = CubeOf(dialect, QueryCube.Municipalities, municipalities, dimensions.Municipalities);
        _involved = CubeOf(dialect, QueryCube.InvolvedMunicipalities, municipalities, dimensions.Municipalities);
    }

    /// <summary>Answers a query.</summary>
    /// <param name="query">The query, with the reference date of the facts.</param>
    /// <param name="reader">Reads counts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidQueryException">The query has an error, or is over a limit.</exception>
    public async ValueTask<QueryResult> RunAsync(
        AggregateQuery query,
        ICountReader reader,
        CancellationToken cancellationToken
    )
    {
        if (QueryRunner.OverLimit(query.Where, _limits) is { } over)
            throw new InvalidQueryException([over]);
        return QueryRunner.IsOfMunicipalities(query)
            ? await RunAsync(
                    query,
                    query.Cube == QueryCube.Municipalities ? _municipalities : _involved,
                    _municipalities,
                    counts => QueryRunner.Municipalities(_registers, _dimensions, counts.TableOf),
                    _dimensions.FindOfMunicipalities,
                    dimension => dimension,
                    MunicipalityDimensions.Evidence,
                    "municipalities",
                    reader,
                    cancellationToken
                )
                .ConfigureAwait(false)
            : await RunAsync(
                    query,
                    query.Cube == QueryCube.Partnerships ? _partnerships : _allPartnerships,
                    _allPartnerships,
                    counts => QueryRunner.Partnerships(_registers, _dimensions, counts.TableOf),
                    _dimensions.FindOfPartnerships,
                    _dimensions.Shown,
                    PartnershipDimensions.Evidence,
                    "partnerships",
                    reader,
                    cancellationToken
                )
                .ConfigureAwait(false);
    }

    private async ValueTask<QueryResult> RunAsync<TFact>(
        AggregateQuery query,
        StoredCube<TFact> cube,
        StoredCube<TFact> known,
        Func<CubeCounts<TFact>, QueryBinder<TFact>> binderOf,
        Func<string, Dimension<TFact>?> find,
        Func<Dimension<TFact>, Dimension<TFact>> shown,
        Dimension<TFact, EvidenceKind> evidence,
        string unit,
        ICountReader reader,
        CancellationToken cancellationToken
    )
    {
        // All counts that the steps below need are read before them.
        Dimension<TFact>[] conditions = [.. query.Where.Dimensions.Select(find).OfType<Dimension<TFact>>()];
        CubeCounts<TFact> all = await known.CountsAsync(conditions, reader, cancellationToken).ConfigureAwait(false);
        CubeCounts<TFact> counts = await cube.CountsAsync(
                [
                    evidence,
                    .. conditions,
                    .. conditions.Select(condition => condition.OtherCategories).OfType<Dimension<TFact>>(),
                    .. query.By.Select(find).OfType<Dimension<TFact>>().Select(shown),
                    .. query.Aggregate.Dimension is { } units && find(units) is { } found
                        ? [found]
                        : Array.Empty<Dimension<TFact>>(),
                ],
                reader,
                cancellationToken
            )
            .ConfigureAwait(false);
        BoundQuery<TFact> bound = QueryRunner.BindOrThrow(query, binderOf(all));
        StoredQuery<TFact> stored = new(query, bound, counts, find, evidence, unit);
        StoredQueryRun<TFact> run = new(stored, cube.Sql, reader);
        DataIssue? over = stored.OverLimit(counts.Count, _limits);
        if (over?.JsonPath == QueryRunner.CellsPath)
            over = stored.OverLimit(await run.CountSelectedAsync(cancellationToken).ConfigureAwait(false), _limits);
        return over is null
            ? stored.Answer(await run.ReadAsync(cancellationToken).ConfigureAwait(false))
            : throw new InvalidQueryException([over]);
    }

    private static StoredCube<TFact> CubeOf<TFact>(
        SqlDialect dialect,
        QueryCube cube,
        Cube<TFact> names,
        IEnumerable<Dimension<TFact>> dimensions
    ) => new(new QuerySql<TFact>(dialect, cube, dimensions), names.Index.Options);
}
