namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>One way to answer the queries of the suite.</summary>
internal abstract class Contender
{
    public abstract string Name { get; }

    /// <summary>Answers a query, every row of its result read.</summary>
    /// <param name="query">The number of the query, from 1.</param>
    /// <param name="answer">Empty, and filled afterwards.</param>
    public abstract void Run(int query, Answer answer);
}
