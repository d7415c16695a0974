using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A category of a dimension of a table.</summary>
/// <param name="Code">The code; null for unknown.</param>
/// <param name="Label">The names.</param>
/// <param name="Total">The total; null if it is not published.</param>
internal sealed record TableCategory(string? Code, Label Label, long? Total);
