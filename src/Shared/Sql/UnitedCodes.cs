namespace Gemeente.Partnerships.Sql;

/// <summary>Codes of a column that become other codes, because both have the same category.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsList">True if the column has lists of codes.</param>
/// <param name="Others">Each code with the code that it becomes.</param>
internal sealed record UnitedCodes(string Column, bool IsList, IReadOnlyList<(string Code, string First)> Others);
