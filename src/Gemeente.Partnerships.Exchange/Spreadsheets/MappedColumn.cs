using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Which column of a file holds what.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Field">
/// What it holds: one of <see cref="ColumnMapping.PartnershipFields"/> or <see cref="ColumnMapping.ProfileFields"/>.
/// </param>
/// <param name="Column">The name of the column, as the header has it.</param>
public sealed record MappedColumn(string Field, string Column);
