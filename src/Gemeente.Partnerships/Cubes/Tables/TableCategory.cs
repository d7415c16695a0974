using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A category of a dimension of a table. The code is null for unknown; the total if it is not published.</summary>
internal sealed record TableCategory(string? Code, Label Label, long? Total);
