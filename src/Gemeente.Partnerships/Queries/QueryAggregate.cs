using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// What a query counts: facts, or the different categories of a dimension that they have, each once (meeteenheid).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record QueryAggregate
{
    private QueryAggregate(string? dimension) => Dimension = dimension;

    /// <summary>Each fact counts once. <c>"facts"</c> in JSON.</summary>
    public static QueryAggregate Facts { get; } = new(dimension: null);

    /// <summary>The id of the dimension whose different categories are counted; null when facts are.</summary>
    public string? Dimension { get; }

    /// <summary>
    /// Each different category of a dimension counts once, such as each municipality.
    /// <c>{"distinct":"municipality"}</c> in JSON.
    /// </summary>
    /// <param name="dimension">The id of the dimension.</param>
    public static QueryAggregate Distinct(string dimension) => new(Guard.NotNull(dimension));

    /// <summary>The measure as it is written in text.</summary>
    public override string ToString() => Dimension is null ? "facts" : $"distinct {Dimension}";
}
