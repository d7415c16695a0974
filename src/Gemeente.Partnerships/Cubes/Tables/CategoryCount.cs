using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a one-way table, by the code and names of its category.</summary>
/// <param name="Code">The code of the category; null for unknown.</param>
/// <param name="Label">The names of the category.</param>
/// <param name="Count">The count.</param>
/// <remarks>
/// Immutable. Equal by content; the default is the unknown category with count 0 and no name.
/// </remarks>
public readonly record struct CategoryCount(string? Code, Label Label, long Count);
