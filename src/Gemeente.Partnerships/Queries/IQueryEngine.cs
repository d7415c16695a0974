using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Answers queries about facts, wherever they are: in memory, in files or in a database (engine). Every engine gives
/// the same answer to the same query about the same facts.
/// </summary>
/// <remarks>Engines are safe for use by several threads.</remarks>
public interface IQueryEngine
{
    /// <summary>Gets the reference date of queries that name none (peildatum).</summary>
    DateOnly AsOfDate { get; }

    /// <summary>Answers a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension, measure or code that does not exist, is over a limit, or is of a date of which the
    /// engine has no facts. Each error is an issue.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default);
}
