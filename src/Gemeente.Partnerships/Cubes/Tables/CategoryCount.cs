using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a one-way table, by the code and names of its category.</summary>
/// <param name="Code">The code of the category; null for the facts for which nothing is stated.</param>
/// <param name="Label">The names of the category.</param>
/// <param name="Count">How many.</param>
/// <remarks>
/// Immutable. Equal by content; the default is an unknown category without a name, of which there are none.
/// </remarks>
public readonly record struct CategoryCount(string? Code, Label Label, long Count);
