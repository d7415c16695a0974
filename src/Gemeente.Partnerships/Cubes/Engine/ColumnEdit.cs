namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>What changes in one column of a chunk: rows with their new codes of the axis, ascending by row, and the length afterwards.</summary>
internal sealed record ColumnEdit(IReadOnlyList<(int Row, int[] Codes)> Rows, int Length)
{
    /// <summary>
    /// The new local code of each changed row, and the totals after the change; null when a row has several codes, or one that
    /// the palette lacks.
    /// </summary>
    public (int[] Codes, int[] Totals)? Localize(ColumnChunk column)
    {
        int[] codes = new int[Rows.Count];
        int[] totals = [.. column.Totals];
        for (int row = Length; row < column.Length; row++)
        {
            totals[column.CodeAt(row)]--;
        }

        for (int i = 0; i < codes.Length; i++)
        {
            (int row, int[] rowCodes) = Rows[i];
            codes[i] = rowCodes.Length == 1 ? Array.BinarySearch(column.Palette, rowCodes[0]) : -1;
            if (codes[i] < 0)
            {
                return null;
            }

            totals[codes[i]]++;
            if (row < column.Length)
            {
                totals[column.CodeAt(row)]--;
            }
        }

        return (codes, totals);
    }
}
