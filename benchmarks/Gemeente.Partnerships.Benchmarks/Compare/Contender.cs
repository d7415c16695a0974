namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>A way to answer the queries of the suite.</summary>
internal abstract class Contender
{
    public abstract string Name { get; }

    /// <summary>Answers a query and reads every row of its result.</summary>
    /// <param name="query">The number of the query, from 1.</param>
    /// <param name="answer">The answer to fill; empty before the call.</param>
    public abstract void Run(int query, Answer answer);
}
