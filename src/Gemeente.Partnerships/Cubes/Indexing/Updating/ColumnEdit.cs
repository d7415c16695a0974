namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// The changes of one column of a chunk: rows with their new codes of the axis, ascending by row, and the length
/// afterwards.
/// </summary>
internal sealed record ColumnEdit(IReadOnlyList<(int Row, int[] Codes)> Rows, int Length);
