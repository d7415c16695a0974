using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>The stored categories of a dimension that a condition selects.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Codes">The codes that are selected.</param>
/// <param name="OtherCodes">The codes that are not selected.</param>
/// <param name="HasUnknown">True if facts of unknown category are selected.</param>
internal sealed record StoredCategories<TFact>(
    Dimension<TFact> Dimension,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> OtherCodes,
    bool HasUnknown
);
