namespace Gemeente.Partnerships.Catalog;

/// <summary>Measures the queries of a catalog.</summary>
internal interface IQueryObserver
{
    /// <summary>Runs a query and measures it.</summary>
    /// <param name="cube">The code of the cube.</param>
    /// <param name="query">Runs the query.</param>
    TResult Observe<TResult>(string cube, Func<TResult> query);
}
