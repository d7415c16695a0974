using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Changes rows of a column at the cost of copying it. Gives null if the form no longer suits the column: the caller
/// then builds it again from its codes.
/// </summary>
internal static class ColumnEditing
{
    // These limits are above those of a new column. Without the difference, a column at the limit would be built again
    // at every change.
    private const int MaxBitmaps = 12;
    private const int MaxBitmapsForMany = 40;
    private const int MinRowsPerRun = 4;

    public static ColumnChunk? TryEdit(ColumnChunk column, ColumnEdit edit)
    {
        if (column.Length == 0 || edit.Length == 0)
        {
            return null;
        }

        LocalEdit local = LocalEdit.Of(column, edit);
        return local.Palette.Length == 1
            ? new ConstantColumn(edit.Length, local.Palette[0])
            : column switch
            {
                ConstantColumn => EditRuns([0], [0], column.Length, local),
                RunsColumn runs => EditRuns(runs.Starts, runs.Codes, column.Length, local),
                BitmapsColumn bitmaps => EditBitmaps(bitmaps, local),
                CodesColumn<byte> bytes => EditCodes(bytes, local),
                CodesColumn<ushort> shorts => EditCodes(shorts, local),
                ListsColumn lists => EditLists(lists, local),
                _ => null,
            };
    }

    private static RunsColumn? EditRuns(ushort[] starts, ushort[] codes, int length, LocalEdit edit)
    {
        if (edit.HasSeveral)
        {
            return null;
        }

        var runs = new RunsColumn.Builder(starts.Length + (2 * edit.Rows.Length));
        int next = 0;
        for (int row = 0, run = 0; row < edit.Length; )
        {
            if (next < edit.Rows.Length && edit.Rows[next].Row == row)
            {
                runs.Add(row, edit.Rows[next++].Codes[0]);
                row++;
                continue;
            }

            while (run + 1 < starts.Length && starts[run + 1] <= row)
            {
                run++;
            }

            runs.Add(row, edit.Number(codes[run]));
            int end = run + 1 < starts.Length ? starts[run + 1] : length;
            row = Math.Min(end, next < edit.Rows.Length ? edit.Rows[next].Row : edit.Length);
        }

        return runs.Count > edit.Length / MinRowsPerRun ? null : runs.Build(edit.Length, edit.Palette, edit.Totals);
    }

    private static CodesColumn<TCode>? EditCodes<TCode>(CodesColumn<TCode> column, LocalEdit edit)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        if (edit.HasSeveral || edit.Palette.Length > 1 + int.CreateTruncating(TCode.MaxValue))
        {
            return null;
        }

        TCode[] edited = GC.AllocateUninitializedArray<TCode>(Bits.WordsFor(edit.Length) * 64);
        int kept = Math.Min(edit.Length, column.Length);
        column.Codes.AsSpan(0, kept).CopyTo(edited);
        edited.AsSpan(kept).Clear();
        if (edit.Numbers is not null)
        {
            TCode[] numbers = Array.ConvertAll(edit.Numbers, TCode.CreateTruncating);
            for (int row = 0; row < kept; row++)
            {
                edited[row] = numbers[int.CreateTruncating(edited[row])];
            }
        }

        foreach ((int row, int[] codes) in edit.Rows)
        {
            edited[row] = TCode.CreateTruncating(codes[0]);
        }

        ReadOnlySpan<TCode> all = edited.AsSpan(0, edit.Length);
        CodeBlocks<TCode> blocks = edit.Numbers is null
            ? column.Blocks.After(all, edit.Rows.Select(row => row.Row))
            : new CodeBlocks<TCode>(all);
        return new CodesColumn<TCode>(edit.Length, edit.Palette, edit.Totals, edited, blocks);
    }

    private static BitmapsColumn? EditBitmaps(BitmapsColumn column, LocalEdit edit)
    {
        int codeCount = column.Palette.Length;
        bool isMany = column.IsMany || edit.HasSeveral;
        if (edit.Palette.Length > Math.Max(isMany ? MaxBitmapsForMany : MaxBitmaps, codeCount))
        {
            return null;
        }

        // A bitmap is shared with the old column until a row of it changes.
        ulong[]?[] edited = new ulong[edit.Palette.Length][];
        bool[] owned = new bool[edited.Length];
        int words = Bits.WordsFor(edit.Length);
        for (int code = 0; code < codeCount; code++)
        {
            if (edit.Number(code) is >= 0 and var number)
            {
                edited[number] = column.Bitmap(code);
            }
        }

        for (int code = 0; code < edited.Length; code++)
        {
            if (edited[code]?.Length != words)
            {
                Array.Resize(ref edited[code], words);
                owned[code] = true;
            }
        }

        var old = new List<int>();
        for (int row = edit.Length; row < column.Length; row++)
        {
            Clear(row);
        }

        foreach ((int row, int[] codes) in edit.Rows)
        {
            Clear(row);
            foreach (int code in codes)
            {
                Own(code)[row >> 6] |= 1UL << (row & 63);
            }
        }

        return new BitmapsColumn(edit.Length, edit.Palette, edit.Totals, edited!, isMany);

        void Clear(int row)
        {
            if (row >= column.Length || row >> 6 >= words)
            {
                return;
            }

            old.Clear();
            column.CodesAt(row, old);
            foreach (int code in old)
            {
                if (edit.Number(code) is >= 0 and var number)
                {
                    Own(number)[row >> 6] &= ~(1UL << (row & 63));
                }
            }
        }

        ulong[] Own(int code)
        {
            if (!owned[code])
            {
                edited[code] = [.. edited[code]!];
                owned[code] = true;
            }

            return edited[code]!;
        }
    }

    private static ListsColumn EditLists(ListsColumn column, LocalEdit edit)
    {
        var lists = new ListsColumn.Builder(edit.Length, edit.Totals.Sum());
        int row = 0;
        foreach ((int changed, int[] codes) in edit.Rows)
        {
            lists.Add(column, row, changed - row, edit.Numbers);
            lists.Add(codes);
            row = changed + 1;
        }

        lists.Add(column, row, edit.Length - row, edit.Numbers);
        return lists.Build(edit.Palette, edit.Totals);
    }
}
