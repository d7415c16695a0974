namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>A column of an imported table: its name, the field that it contains, and a value of it.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Name">The name in the header; empty for a column without a name.</param>
/// <param name="Field">The field of the record; null if the column was not read.</param>
/// <param name="Sample">
/// The first value of the column, at most 40 characters of it; null if all cells are empty.
/// </param>
public sealed record ImportedColumn(string Name, string? Field, string? Sample);
