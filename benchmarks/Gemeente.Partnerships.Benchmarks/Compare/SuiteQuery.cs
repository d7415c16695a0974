using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>A query of the suite.</summary>
/// <param name="Id">The number, from 1.</param>
/// <param name="Title">A description of the query.</param>
/// <param name="Filter">The filter of the counted partnerships.</param>
internal sealed record SuiteQuery(int Id, string Title, Filter<GeneratedPartnership> Filter)
{
    /// <summary>
    /// The part of the filter on the sort order of the partnerships. Only the ranges that it leaves need to be read.
    /// </summary>
    public Filter<GeneratedPartnership> Stretch { get; init; } = Filter<GeneratedPartnership>.All;

    /// <summary>The columns that the query reads; empty if the answer is kept with the index.</summary>
    public IReadOnlyList<Read> Reads { get; init; } = [];
}

/// <summary>The part of one column that a query reads.</summary>
/// <param name="Dimension">The dimension of the column.</param>
/// <param name="Categories">
/// The number of categories in the filter, with a bit per partnership each; null if the column is read as a whole.
/// </param>
internal readonly record struct Read(Dimension<GeneratedPartnership> Dimension, int? Categories)
{
    public static Read Of(Dimension<GeneratedPartnership> dimension) => new(dimension, null);

    public static Read Of(Dimension<GeneratedPartnership> dimension, int categories) => new(dimension, categories);
}
