using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The aggregate of a query: the number of facts, the number of the different categories of a dimension, or the sum and
/// the extremes of a measure (meeteenheid).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record QueryAggregate
{
    private QueryAggregate(string? dimension, string? measure) => (Dimension, Measure) = (dimension, measure);

    /// <summary>Gets the number of facts. <c>"facts"</c> in JSON.</summary>
    public static QueryAggregate Facts { get; } = new(dimension: null, measure: null);

    /// <summary>Gets the id of the dimension whose different categories are counted; null for others.</summary>
    public string? Dimension { get; }

    /// <summary>Gets the id of the measure that is summed; null for others.</summary>
    public string? Measure { get; }

    /// <summary>
    /// Returns the number of different categories of a dimension, such as municipalities.
    /// <c>{"distinct":"municipality"}</c> in JSON.
    /// </summary>
    /// <param name="dimension">The id of the dimension.</param>
    public static QueryAggregate Distinct(string dimension) => new(Guard.NotNull(dimension), measure: null);

    /// <summary>
    /// Returns the number of facts with the sum, the mean and the extremes of a measure, such as inhabitants (som).
    /// <c>{"sum":"inhabitants"}</c> in JSON.
    /// </summary>
    /// <param name="measure">The id of the measure.</param>
    public static QueryAggregate Sum(string measure) => new(dimension: null, Guard.NotNull(measure));

    /// <summary>
    /// Returns the aggregate as text: <c>facts</c>, <c>distinct municipality</c> or <c>sum inhabitants</c>.
    /// </summary>
    public override string ToString() =>
        Dimension is not null ? $"distinct {Dimension}"
        : Measure is not null ? $"sum {Measure}"
        : "facts";
}
