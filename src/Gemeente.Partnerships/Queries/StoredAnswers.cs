using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Makes the answers of an engine of the host (<see cref="IQueryEngine"/>): the engine reads counts by code from its
/// store, and these become the same answer, with the same tables and the same JSON, that a catalog gives.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
public sealed class StoredAnswers
{
    private readonly PartnershipDataSet _registers;
    private readonly QueryDimensions _dimensions;
    private readonly CubeOptions<PartnershipFact> _partnerships;
    private readonly CubeOptions<MunicipalityFact> _municipalities;

    /// <summary>Makes answers about facts on a date.</summary>
    /// <param name="registers">
    /// The registers of municipalities and countries, for the names of categories. Its partnerships are not used.
    /// </param>
    /// <param name="asOf">The reference date of the facts (peildatum).</param>
    /// <param name="dimensions">
    /// The dimensions and measures that queries can name; <see cref="QueryDimensions.BuiltIn"/> if it is null.
    /// </param>
    public StoredAnswers(PartnershipDataSet registers, DateOnly asOf, QueryDimensions? dimensions = null)
    {
        _registers = Guard.NotNull(registers) with { Partnerships = [], Profiles = [] };
        _dimensions = dimensions ?? QueryDimensions.BuiltIn;
        AsOfDate = asOf;
        PartnershipCatalog names = PartnershipCatalog.Create(_registers, asOf);
        _partnerships = names.Partnerships.Index.Options;
        _municipalities = names.InvolvedMunicipalities.Index.Options;
    }

    /// <summary>Gets the reference date of the facts.</summary>
    public DateOnly AsOfDate { get; }

    /// <summary>
    /// Makes an answer. The filter of the query is not looked at: the engine selects the facts by it.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="counts">The counts of the facts that the filter of the query selects.</param>
    /// <param name="issues">The warnings about the query; none if it is null.</param>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension or measure that does not exist, or is of another date.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The counts are not those of the query: a code is not one of its dimension, a combination of codes is there
    /// twice, a count is more than the total, or parts do not add up. The message names the first one.
    /// </exception>
    public QueryResult Create(AggregateQuery query, StoredCounts counts, IEnumerable<DataIssue>? issues = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(counts);
        AggregateQuery dated = QueryRunner.OfStored(query, AsOfDate);
        return QueryRunner.IsOfMunicipalities(dated)
            ? Create(
                dated,
                counts,
                issues ?? [],
                QueryRunner.Municipalities(_registers, _dimensions, NoFacts),
                _dimensions.FindOfMunicipalities,
                MunicipalityDimensions.Evidence,
                "municipalities",
                _municipalities
            )
            : Create(
                dated,
                counts,
                issues ?? [],
                QueryRunner.Partnerships(_registers, _dimensions, NoFacts),
                _dimensions.FindOfPartnerships,
                PartnershipDimensions.Evidence,
                "partnerships",
                _partnerships
            );
    }

    private static QueryResult Create<TFact>(
        AggregateQuery query,
        StoredCounts counts,
        IEnumerable<DataIssue> issues,
        QueryBinder<TFact> binder,
        Func<string, Dimension<TFact>?> find,
        Dimension<TFact, EvidenceKind> evidence,
        string unit,
        CubeOptions<TFact> options
    )
    {
        BoundQuery<TFact> bound = QueryRunner.BindOrThrow(query with { Where = QueryFilter.All }, binder);
        Dimension<TFact>[] by = [.. bound.By.Select(dimension => dimension!)];
        new StoredCountsCheck<TFact>(by, bound.Units is not null, bound.Measure is not null).Check(counts, evidence);
        CubeCounts<TFact> codes = new(counts.Total.Count, CodesOf);
        return new StoredQuery<TFact>(
            query,
            bound with
            {
                Issues = [.. bound.Issues.Concat(issues).Distinct()],
            },
            codes,
            find,
            evidence,
            unit
        ).Answer(counts);

        AxisCounts CodesOf(Dimension<TFact> dimension)
        {
            IEnumerable<string?> found = dimension == evidence ? counts.Evidence.Select(count => count.Codes[0]) : [];
            for (int i = 0; i < by.Length; i++)
            {
                int place = i;
                if (by[i] == dimension)
                    found = found
                        .Concat(counts.Cells.Select(cell => cell.Codes[place]))
                        .Concat(by.Length < 2 ? [] : counts.Margins[place].Select(count => count.Codes[0]));
            }

            CategoryAxis axis = dimension.AxisOf(found.OfType<string>(), options);
            return new AxisCounts(axis, new long[axis.CodeCount], 0);
        }
    }

    // Only codes of filters are looked up in facts.
    private static Cubes.Tables.CountTable NoFacts<TFact>(Dimension<TFact> dimension) =>
        throw new InvalidOperationException($"Facts by dimension '{dimension.Id}' are not needed.");
}
