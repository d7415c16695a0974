using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>A query of the suite.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Filter">Which ties count.</param>
internal sealed record SuiteQuery(int Id, string Title, Filter<Tie> Filter)
{
    /// <summary>
    /// The part of the filter that the order of the ties decides: only the stretches that it leaves need be read.
    /// </summary>
    public Filter<Tie> Stretch { get; init; } = Filter<Tie>.All;

    /// <summary>What it reads of the columns; nothing when the answer is kept with the index.</summary>
    public IReadOnlyList<Read> Reads { get; init; } = [];
}

/// <summary>What a query reads of one column.</summary>
/// <param name="Dimension">The dimension of the column.</param>
/// <param name="Categories">How many categories it asks for, at a bit a tie each; null for the column as it is.</param>
internal readonly record struct Read(Dimension<Tie> Dimension, int? Categories)
{
    public static Read Of(Dimension<Tie> dimension) => new(dimension, null);

    public static Read Of(Dimension<Tie> dimension, int categories) => new(dimension, categories);
}
