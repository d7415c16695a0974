namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// The local codes of all rows of a column, unpacked in one pass: row i has those from offsets[i] up to offsets[i + 1],
/// or the one at i if there are no offsets.
/// </summary>
internal readonly struct UnpackedRows(int[] codes, int[]? offsets)
{
    public ReadOnlySpan<int> this[int row] =>
        offsets is null ? codes.AsSpan(row, 1) : codes.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);
}
