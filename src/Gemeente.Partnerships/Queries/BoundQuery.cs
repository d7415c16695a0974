using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>The dimensions and the filter that a query names. An unknown dimension is null, and an issue.</summary>
internal sealed record BoundQuery<TFact>(
    IReadOnlyList<Dimension<TFact>?> By,
    Filter<TFact> Where,
    IReadOnlyList<Dimension<TFact>> Conditions,
    Dimension<TFact>? Units,
    Measure<TFact>? Measure,
    ValueList<DataIssue> Issues
)
{
    /// <summary>Indicates whether the query cannot be answered.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}
