using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// One dimension over the rows of one chunk. Rows hold local codes: indexes of <see cref="Palette"/>, which lists,
/// ascending, the codes of the axis that occur here. Every row has at least one code; code 0 of the axis is Unknown.
/// </summary>
internal abstract class ColumnChunk(int length, int[] palette, int[] totals)
{
    private readonly ConditionalWeakTable<ColumnChunk, int[]> _maps = [];

    public int Length { get; } = length;

    public int[] Palette { get; } = palette;

    /// <summary>The number of rows of each local code.</summary>
    public int[] Totals { get; } = totals;

    public abstract ColumnForm Form { get; }

    /// <summary>True if rows may have several codes.</summary>
    public virtual bool IsMany => false;

    /// <summary>The memory of the column in bytes, without object headers.</summary>
    public long Bytes => ContentBytes + (4L * Palette.Length) + (4L * Totals.Length);

    protected abstract long ContentBytes { get; }

    /// <summary>Returns the steps of a pass over a selection.</summary>
    protected virtual long StepsFor(in RowSelection selection) => selection.Span;

    /// <summary>Returns the selected rows that have a code of the set.</summary>
    public RowSelection Narrow(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers)
    {
        if (set.IsEmpty || within.IsEmpty)
        {
            return RowSelection.None;
        }

        if (set.IsRange && set.From == 0 && set.To == Palette.Length - 1)
        {
            return within;
        }

        QueryBuffers.CountSteps(StepsFor(within));
        return NarrowTo(set, within, buffers);
    }

    /// <summary>Adds the number of selected rows of each local code to its counter.</summary>
    public void Histogram(in RowSelection selection, Span<int> counters, QueryBuffers buffers)
    {
        QueryBuffers.CountSteps(counters.Length);
        if (!selection.Covers(Length))
        {
            if (!selection.IsEmpty)
            {
                QueryBuffers.CountSteps(StepsFor(selection));
                HistogramOf(selection, counters, buffers);
            }

            return;
        }

        for (int i = 0; i < Totals.Length; i++)
        {
            counters[i] += Totals[i];
        }
    }

    /// <summary>Adds the number of rows of each code to totals by code of the axis, or subtracts it.</summary>
    public void AddTotals(long[] totals, int sign)
    {
        for (int i = 0; i < Palette.Length; i++)
        {
            totals[Palette[i]] += sign * Totals[i];
        }
    }

    /// <summary>The local codes of a row, ascending.</summary>
    public abstract void CodesAt(int row, List<int> codes);

    /// <summary>Returns the first local code of a row.</summary>
    public abstract int CodeAt(int row);

    /// <summary>The first local codes of some rows.</summary>
    public virtual void CodesAt(ReadOnlySpan<int> rows, Span<int> codes)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            codes[i] = CodeAt(rows[i]);
        }
    }

    /// <summary>True if all rows of [start, end) have only one given code.</summary>
    public virtual bool IsConstant(int start, int end, int code)
    {
        for (int row = start; row < end; row++)
        {
            if (CodeAt(row) != code)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// For each local code, the only local code of another column in the same rows; empty if a code has several.
    /// </summary>
    public int[] MapTo(ColumnChunk other)
    {
        if (!_maps.TryGetValue(other, out int[]? map))
        {
            map = ColumnMap.Find(this, other);
            _maps.AddOrUpdate(other, map);
        }

        return map;
    }

    /// <summary>Returns the local codes of all rows, in one pass.</summary>
    public abstract UnpackedRows Unpack();

    protected abstract RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers);

    protected abstract void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers);
}
