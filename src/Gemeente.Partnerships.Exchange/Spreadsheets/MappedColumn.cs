using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>A column of a file, and the field that it contains.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Field">
/// The field: one of <see cref="ColumnMapping.PartnershipFields"/> or <see cref="ColumnMapping.ProfileFields"/>.
/// </param>
/// <param name="Column">The name of the column, as in the header.</param>
public sealed record MappedColumn(string Field, string Column);
