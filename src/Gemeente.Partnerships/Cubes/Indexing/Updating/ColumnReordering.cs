using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>Puts the rows of a column in another order. The form stays.</summary>
internal static class ColumnReordering
{
    public static ColumnChunk Reorder(ColumnChunk column, RowOrder order) =>
        column switch
        {
            RunsColumn runs => ReorderRuns(runs, order),
            BitmapsColumn bitmaps => ReorderBitmaps(bitmaps, order),
            CodesColumn<byte> bytes => ReorderCodes(bytes, order),
            CodesColumn<ushort> shorts => ReorderCodes(shorts, order),
            ListsColumn lists => ReorderLists(lists, order),
            _ => column,
        };

    private static RunsColumn ReorderRuns(RunsColumn column, RowOrder order)
    {
        var runs = new RunsColumn.Builder(column.Count + order.Runs.Count);
        int next = 0;
        foreach ((int start, int count) in order.Runs)
        {
            for (int row = start, run = column.RunAt(start); row < start + count; run++)
            {
                int end = Math.Min(column.End(run), start + count);
                runs.Add(next, column.Code(run));
                next += end - row;
                row = end;
            }
        }

        return runs.Build(column.Length, column.Palette, column.Totals);
    }

    private static CodesColumn<TCode> ReorderCodes<TCode>(CodesColumn<TCode> column, RowOrder order)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode> =>
        new(column.Length, column.Palette, column.Totals, order.Apply(column.Codes));

    private static ListsColumn ReorderLists(ListsColumn column, RowOrder order)
    {
        var lists = new ListsColumn.Builder(column.Length, column.CodeCount);
        foreach ((int start, int count) in order.Runs)
        {
            lists.Add(column, start, count, null);
        }

        return lists.Build(column.Palette, column.Totals);
    }

    private static BitmapsColumn ReorderBitmaps(BitmapsColumn column, RowOrder order)
    {
        ulong[][] bitmaps = new ulong[column.Palette.Length][];
        for (int code = 0; code < bitmaps.Length; code++)
        {
            bitmaps[code] = new ulong[column.Bitmap(code).Length];
            int next = 0;
            foreach ((int start, int count) in order.Runs)
            {
                CopyBits(column.Bitmap(code), start, bitmaps[code], next, count);
                next += count;
            }
        }

        return new BitmapsColumn(column.Length, column.Palette, column.Totals, bitmaps, column.IsMany);
    }

    /// <summary>Copies bits of a bitmap to a place in another one where no bit is set.</summary>
    private static void CopyBits(ulong[] source, int start, ulong[] target, int to, int count)
    {
        while (count > 0)
        {
            int step = Math.Min(count, 64 - (to & 63));
            int shift = start & 63;
            int word = start >> 6;
            ulong bits = source[word] >> shift;
            if (shift + step > 64)
            {
                bits |= source[word + 1] << (64 - shift);
            }

            target[to >> 6] |= (bits & (ulong.MaxValue >> (64 - step))) << (to & 63);
            to += step;
            start += step;
            count -= step;
        }
    }
}
