namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// The dependency of one column on another in the same chunk. If rows with equal codes always have one code in the
/// other column (a municipality's province, a country's group), grouping by both columns is grouping by one.
/// </summary>
internal static class ColumnMap
{
    /// <summary>
    /// For each local code of one column, the local code of the other; empty if there is not exactly one.
    /// </summary>
    public static int[] Find(ColumnChunk from, ColumnChunk to)
    {
        int[] map = new int[from.Palette.Length];
        Array.Fill(map, -1);
        for (int row = 0; row < from.Length; )
        {
            int code = from.CodeAt(row);
            int other = to.CodeAt(row);
            int end = from is RunsColumn runs ? runs.End(runs.RunAt(row)) : row + 1;
            if ((map[code] >= 0 && map[code] != other) || !to.IsConstant(row, end, other))
            {
                return [];
            }

            map[code] = other;
            row = end;
        }

        // A code may have no rows after changes.
        for (int code = 0; code < map.Length; code++)
        {
            map[code] = Math.Max(map[code], 0);
        }

        return map;
    }
}
