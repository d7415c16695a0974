using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>What a query names, found. A dimension that does not exist is null and an issue.</summary>
internal sealed record BoundQuery<TFact>(
    IReadOnlyList<Dimension<TFact>?> By,
    Filter<TFact> Where,
    Dimension<TFact>? Units,
    ValueList<DataIssue> Issues
);
