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

    /// <summary>How many rows have each local code.</summary>
    public int[] Totals { get; } = totals;

    public abstract ColumnForm Form { get; }

    /// <summary>Whether rows may have several codes.</summary>
    public virtual bool IsMany => false;

    /// <summary>What the column takes, in bytes, without object headers.</summary>
    public long Bytes => ContentBytes + (4L * Palette.Length) + (4L * Totals.Length);

    protected abstract long ContentBytes { get; }

    /// <summary>The selected rows that have a code of the set.</summary>
    public RowSelection Narrow(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers) =>
        set.IsEmpty || within.IsEmpty ? RowSelection.None
        : set.IsRange && set.From == 0 && set.To == Palette.Length - 1 ? within
        : NarrowTo(set, within, buffers);

    /// <summary>Adds to each local counter how many selected rows have its code.</summary>
    public void Histogram(in RowSelection selection, Span<int> counters, QueryBuffers buffers)
    {
        if (!selection.Covers(Length))
        {
            if (!selection.IsEmpty)
            {
                HistogramOf(selection, counters, buffers);
            }

            return;
        }

        for (int i = 0; i < Totals.Length; i++)
        {
            counters[i] += Totals[i];
        }
    }

    /// <summary>The local codes of a row, ascending.</summary>
    public abstract void CodesAt(int row, List<int> codes);

    /// <summary>The first local code of a row.</summary>
    public abstract int CodeAt(int row);

    /// <summary>The first local codes of some rows.</summary>
    public virtual void CodesAt(ReadOnlySpan<int> rows, Span<int> codes)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            codes[i] = CodeAt(rows[i]);
        }
    }

    /// <summary>Whether all rows from one up to another have a code and no other.</summary>
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
    /// For each local code the local code that another column always has beside it; empty where it has several.
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

    /// <summary>The local codes of all rows, in one pass.</summary>
    public abstract UnpackedRows Unpack();

    /// <summary>
    /// The same column after changes of rows, at the cost of copying it; null when its form does not suit it any more.
    /// </summary>
    public ColumnChunk? TryEdit(ColumnEdit edit)
    {
        if (Length == 0 || edit.Length == 0)
        {
            return null;
        }

        LocalEdit local = LocalEdit.Of(this, edit);
        return local.IsConstant ? new ConstantColumn(edit.Length, local.Palette[0]) : TryEdit(local);
    }

    /// <summary>The same rows in another order.</summary>
    public abstract ColumnChunk Reorder(RowOrder order);

    /// <summary>
    /// The column after a change that leaves it several codes and some rows; null when its form does not suit it any
    /// more.
    /// </summary>
    protected abstract ColumnChunk? TryEdit(LocalEdit edit);

    protected abstract RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers);

    protected abstract void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers);
}
