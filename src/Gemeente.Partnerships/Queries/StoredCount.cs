using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>A count that an engine read from its store.</summary>
/// <param name="Codes">The codes of the categories in the order of the dimensions; null for unknown.</param>
/// <param name="Count">The number of facts, or of different units.</param>
/// <param name="Certain">The part that is certain.</param>
internal sealed record StoredCount(IReadOnlyList<string?> Codes, long Count, long Certain)
{
    /// <summary>The sum of the measure; null without one.</summary>
    public Summary? Summary { get; init; }

    /// <summary>The sum of the measure over certain facts; null without one.</summary>
    public Summary? CertainSummary { get; init; }
}
