using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>
/// Rows, or different units, of each code of a small column. Nothing is stored: each count is worked out when asked
/// for.
/// </summary>
/// <param name="by">The column counted by.</param>
/// <param name="units">The column whose different known codes are counted; null where rows are.</param>
/// <param name="rows">The rows that count.</param>
internal readonly struct WordCounts(WordsColumn by, WordsColumn? units, ulong rows)
{
    public WordsColumn By => by;

    /// <summary>A bit for each local code but that of Unknown that has a count.</summary>
    public ulong Present
    {
        get
        {
            ulong present = by.CodesOf(rows) & by.Known;

            // Rows without a known unit count nothing.
            for (ulong left = units is null || units.Palette[0] != 0 ? 0 : present; left != 0; left &= left - 1)
            {
                int local = BitOperations.TrailingZeroCount(left);
                present ^= (CountOf(local) == 0 ? 1UL : 0UL) << local;
            }

            return present;
        }
    }

    /// <summary>All rows that count, or all their different units.</summary>
    public long Total => units is null ? BitOperations.PopCount(rows) : units.CountDistinct(rows);

    public long Unknown => by.Palette[0] == 0 ? CountOf(0) : 0;

    /// <summary>The count of a code of the axis.</summary>
    public long this[int code]
    {
        get
        {
            int local = by.LocalOf(code);
            return local < 0 ? 0 : CountOf(local);
        }
    }

    /// <summary>The count of a local code.</summary>
    public int CountOf(int local)
    {
        ulong of = by.Words[local] & rows;
        return units is null ? BitOperations.PopCount(of) : units.CountDistinct(of);
    }
}
