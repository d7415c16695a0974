using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>How many different units each row, each column and each cell has, and all together.</summary>
internal sealed class DistinctCounts
{
    private DistinctCounts(int rows, int columns)
    {
        Rows = new long[rows];
        Columns = new long[columns];
        Cells = new CellCounts(rows, columns);
    }

    public long[] Rows { get; }

    public long[] Columns { get; }

    public CellCounts Cells { get; }

    public long Total { get; private set; }

    /// <summary>
    /// Counts present cells, laid out as row, column, unit with the unit varying fastest; unit 0 is none.
    /// </summary>
    public static DistinctCounts Of(CellPresence presence, int rows, int columns, int units)
    {
        var counts = new DistinctCounts(rows, columns);
        var rowUnits = new CellPresence((long)rows * units);
        var columnUnits = new CellPresence((long)columns * units);
        var allUnits = new CellPresence(units);
        foreach (long cell in presence)
        {
            (long group, long unit) = Math.DivRem(cell, units);
            if (unit == 0)
            {
                continue;
            }

            (long row, long column) = Math.DivRem(group, columns);
            counts.Cells.Add(group, 1);
            counts.Rows[row] += rowUnits.Add((row * units) + unit) ? 1 : 0;
            counts.Columns[column] += columnUnits.Add((column * units) + unit) ? 1 : 0;
            counts.Total += allUnits.Add(unit) ? 1 : 0;
        }

        return counts;
    }

    /// <summary>Counts present cells, laid out as group, unit with the unit varying fastest; unit 0 is none.</summary>
    public static (long[] Groups, long Total) Of(CellPresence presence, int groups, int units)
    {
        long[] counts = new long[groups];
        long total = 0;
        if (presence.Words is { } words && (long)groups * units < 1L << 22)
        {
            return OfWords(words, counts, units);
        }

        var allUnits = new CellPresence(units);
        foreach (long cell in presence)
        {
            (long group, long unit) = Math.DivRem(cell, units);
            if (unit != 0)
            {
                counts[group]++;
                total += allUnits.Add(unit) ? 1 : 0;
            }
        }

        return (counts, total);
    }

    private static (long[] Groups, long Total) OfWords(ulong[] words, long[] counts, int units)
    {
        QueryBuffers scratch = QueryBuffers.Rent();
        Span<int> seen = scratch.TakeCounters(units);
        long total = 0;
        int group = 0;
        int first = 0;
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong bits = words[i]; bits != 0; bits &= bits - 1)
            {
                int cell = (i << 6) + BitOperations.TrailingZeroCount(bits);
                while (cell >= first + units)
                {
                    first += units;
                    group++;
                }

                int unit = cell - first;
                if (unit != 0)
                {
                    counts[group]++;
                    total += 1 - seen[unit];
                    seen[unit] = 1;
                }
            }
        }

        scratch.Return();
        return (counts, total);
    }
}
