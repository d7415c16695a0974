using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The aggregate of a query: the number of facts, or of the different categories of a dimension (meeteenheid).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record QueryAggregate
{
    private QueryAggregate(string? dimension) => Dimension = dimension;

    /// <summary>Gets the number of facts. <c>"facts"</c> in JSON.</summary>
    public static QueryAggregate Facts { get; } = new(dimension: null);

    /// <summary>Gets the id of the dimension whose different categories are counted; null if facts are.</summary>
    public string? Dimension { get; }

    /// <summary>
    /// Returns the number of different categories of a dimension, such as municipalities.
    /// <c>{"distinct":"municipality"}</c> in JSON.
    /// </summary>
    /// <param name="dimension">The id of the dimension.</param>
    public static QueryAggregate Distinct(string dimension) => new(Guard.NotNull(dimension));

    /// <summary>Returns the aggregate as text: <c>facts</c> or <c>distinct municipality</c>.</summary>
    public override string ToString() => Dimension is null ? "facts" : $"distinct {Dimension}";
}
