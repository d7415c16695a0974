namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>The number of different units of each row, of each column, of each cell and of the whole table.</summary>
internal sealed class DistinctCounts
{
    private DistinctCounts(int rows, int columns, long facts)
    {
        Rows = new long[rows];
        Columns = new long[columns];
        Cells = new CellCounts(rows, columns, facts);
    }

    public long[] Rows { get; }

    public long[] Columns { get; }

    public CellCounts Cells { get; }

    public long Total { get; private set; }

    /// <summary>
    /// Counts present cells, laid out as row, column, unit; the unit varies fastest. Unit 0 is Unknown and not counted.
    /// </summary>
    /// <param name="presence">The present cells.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="facts">The number of facts that are counted at most.</param>
    public static DistinctCounts Of(CellPresence presence, int rows, int columns, int units, long facts)
    {
        var counts = new DistinctCounts(rows, columns, facts);
        var rowUnits = new CellPresence((long)rows * units, facts);
        var columnUnits = new CellPresence((long)columns * units, facts);
        var allUnits = new CellPresence(units, facts);
        var groups = new GroupCursor(units);
        long row = 0;
        long column = 0;
        foreach (long cell in presence)
        {
            if (groups.MoveTo(cell))
            {
                (row, column) = DivRem(groups.Group, columns);
            }

            long unit = groups.Unit;
            if (unit != 0)
            {
                counts.Cells.Add(groups.Group, 1);
                counts.Rows[row] += rowUnits.Add((row * units) + unit) ? 1 : 0;
                counts.Columns[column] += columnUnits.Add((column * units) + unit) ? 1 : 0;
                counts.Total += allUnits.Add(unit) ? 1 : 0;
            }
        }

        return counts;
    }

    /// <summary>
    /// Counts present cells, laid out as group, unit; the unit varies fastest. Unit 0 is Unknown and not counted.
    /// </summary>
    /// <param name="presence">The present cells.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="units">The number of units.</param>
    /// <param name="facts">The number of facts that are counted at most.</param>
    public static (long[] Groups, long Total) Of(CellPresence presence, int groups, int units, long facts)
    {
        long[] counts = new long[groups];
        long total = 0;
        var allUnits = new CellPresence(units, facts);
        var cursor = new GroupCursor(units);
        foreach (long cell in presence)
        {
            cursor.MoveTo(cell);
            if (cursor.Unit != 0)
            {
                counts[cursor.Group]++;
                total += allUnits.Add(cursor.Unit) ? 1 : 0;
            }
        }

        return (counts, total);
    }

    // Dividing 64 bits takes several times as long as dividing 32.
    private static (long Quotient, long Remainder) DivRem(long value, int by) =>
        value <= uint.MaxValue ? Math.DivRem((uint)value, (uint)by) : Math.DivRem(value, by);

    /// <summary>Splits cells into group and unit. Divides only if the group changes.</summary>
    private struct GroupCursor(int units)
    {
        private long _first;

        public long Group { get; private set; }

        public long Unit { get; private set; }

        /// <returns>Whether the cell is in another group than the one before.</returns>
        public bool MoveTo(long cell)
        {
            Unit = cell - _first;
            if ((ulong)Unit < (ulong)units)
            {
                return false;
            }

            (Group, Unit) = DivRem(cell, units);
            _first = cell - Unit;
            return true;
        }
    }
}
