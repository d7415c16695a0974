using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Queries;

/// <summary>Answers queries from a catalog in memory.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. A query runs on a thread of the pool. An answer
/// takes several passes over the facts (evidence, table, unknown, sums), and is stopped between two of them. A pass
/// that has begun is finished: it takes at most <see cref="QueryLimits.MaxWork"/> steps. The first count by a dimension
/// classifies all facts, which is not stopped either; prepare dimensions with slow classifiers.
/// </remarks>
public sealed class CatalogEngine : IQueryEngine
{
    private readonly PartnershipCatalog _catalog;
    private readonly QueryDimensions _dimensions;
    private readonly QueryLimits _limits;

    /// <summary>Makes an engine.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">
    /// The dimensions and measures that queries can name; <see cref="QueryDimensions.BuiltIn"/> if it is null.
    /// </param>
    /// <param name="limits">
    /// The most that a query may ask; <see cref="QueryLimits.Default"/> if it is null.
    /// </param>
    public CatalogEngine(PartnershipCatalog catalog, QueryDimensions? dimensions = null, QueryLimits? limits = null)
    {
        _catalog = Guard.NotNull(catalog);
        _dimensions = dimensions ?? QueryDimensions.BuiltIn;
        _limits = limits ?? QueryLimits.Default;
    }

    /// <inheritdoc/>
    public DateOnly AsOfDate => _catalog.AsOfDate;

    /// <inheritdoc/>
    public Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Task.Run(
            () => QueryRunner.Run(query, _catalog, _dimensions, _limits, cancellationToken),
            cancellationToken
        );
    }
}
