namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>Chooses the form of a chunk's column by its content, and builds it.</summary>
internal static class ColumnBuilder
{
    // A bitmap a category costs an eighth of a byte a row each: up to here it is both smaller and faster than codes.
    private const int MaxBitmaps = 8;

    // Few rows are read one by one, which is fastest with codes.
    private const int FewRows = 256;

    // With several categories a row, counting bitmaps is faster than reading lists.
    private const int MaxBitmapsForMany = 32;

    // Runs this long on average are counted faster than codes, and than bitmaps.
    private const int RowsPerRunNotCodes = 12;
    private const int RowsPerRunNotBitmaps = 64;

    // Up to here a table of all codes is cheaper to clear than the codes are to sort.
    private const int TableSize = 1 << 17;

    public static ColumnChunk Build(CodeBuffer rows, int codeCount, ColumnForm form = ColumnForm.Auto)
    {
        (int[] palette, int[] totals, int[] local) = Localize(rows, codeCount);
        int length = rows.Rows;
        if (form == ColumnForm.Auto || !Fits(form, rows, palette))
        {
            form = Choose(rows, palette, local);
        }

        return form switch
        {
            ColumnForm.Constant => new ConstantColumn(length, palette[0]),
            ColumnForm.Runs => BuildRuns(length, palette, totals, local),
            ColumnForm.Bitmaps => new BitmapsColumn(
                length,
                palette,
                totals,
                BuildBitmaps(rows, palette.Length, local),
                rows.IsMany
            ),
            ColumnForm.Bytes => new CodesColumn<byte>(length, palette, totals, ToBytes(local)),
            ColumnForm.Shorts => new CodesColumn<ushort>(length, palette, totals, ToShorts(local)),
            _ => new ListsColumn(length, palette, totals, Offsets(rows), local),
        };
    }

    /// <summary>True if a form can represent the rows.</summary>
    private static bool Fits(ColumnForm form, CodeBuffer rows, int[] palette) =>
        form switch
        {
            ColumnForm.Constant => palette.Length == 1,
            ColumnForm.Bitmaps => palette.Length <= 1024,
            ColumnForm.Lists => rows.IsMany,
            ColumnForm.Bytes => !rows.IsMany && palette.Length <= 256,
            _ => !rows.IsMany,
        };

    private static ColumnForm Choose(CodeBuffer rows, int[] palette, int[] local)
    {
        if (rows.IsMany)
        {
            return palette.Length <= MaxBitmapsForMany ? ColumnForm.Bitmaps : ColumnForm.Lists;
        }

        bool fitsBitmaps = palette.Length <= MaxBitmaps && local.Length > FewRows;
        int rowsPerRun = fitsBitmaps ? RowsPerRunNotBitmaps : RowsPerRunNotCodes;
        return palette.Length == 1 ? ColumnForm.Constant
            : (long)CountRuns(local) * rowsPerRun <= local.Length ? ColumnForm.Runs
            : fitsBitmaps ? ColumnForm.Bitmaps
            : palette.Length <= 256 ? ColumnForm.Bytes
            : ColumnForm.Shorts;
    }

    private static (int[] Palette, int[] Totals, int[] Local) Localize(CodeBuffer rows, int codeCount)
    {
        ReadOnlySpan<int> codes = rows.Codes;
        int[] local = codes.ToArray();
        if (codeCount > TableSize)
        {
            return LocalizeBySorting(local);
        }

        int[] table = new int[codeCount];
        int distinct = 0;
        foreach (int code in codes)
        {
            distinct += table[code]++ == 0 ? 1 : 0;
        }

        int[] palette = new int[distinct];
        int[] totals = new int[distinct];
        int next = 0;
        for (int code = 0; code < table.Length; code++)
        {
            if (table[code] != 0)
            {
                palette[next] = code;
                totals[next] = table[code];
                table[code] = next++;
            }
        }

        for (int i = 0; i < local.Length; i++)
        {
            local[i] = table[local[i]];
        }

        return (palette, totals, local);
    }

    private static (int[] Palette, int[] Totals, int[] Local) LocalizeBySorting(int[] local)
    {
        int[] sorted = [.. local];
        Array.Sort(sorted);
        var palette = new List<int>();
        var totals = new List<int>();
        foreach (int code in sorted)
        {
            if (palette.Count == 0 || palette[^1] != code)
            {
                palette.Add(code);
                totals.Add(0);
            }

            totals[^1]++;
        }

        int[] all = [.. palette];
        for (int i = 0; i < local.Length; i++)
        {
            local[i] = Array.BinarySearch(all, local[i]);
        }

        return (all, [.. totals], local);
    }

    private static int CountRuns(int[] local)
    {
        int runs = 1;
        for (int i = 1; i < local.Length; i++)
        {
            runs += local[i] != local[i - 1] ? 1 : 0;
        }

        return runs;
    }

    private static RunsColumn BuildRuns(int length, int[] palette, int[] totals, int[] local)
    {
        var runs = new RunsColumn.Builder(CountRuns(local));
        for (int row = 0; row < length; row++)
        {
            runs.Add(row, local[row]);
        }

        return runs.Build(length, palette, totals);
    }

    private static ulong[][] BuildBitmaps(CodeBuffer rows, int codeCount, int[] local)
    {
        ulong[][] bitmaps = new ulong[codeCount][];
        for (int code = 0; code < codeCount; code++)
        {
            bitmaps[code] = new ulong[Bits.WordsFor(rows.Rows)];
        }

        int i = 0;
        for (int row = 0; row < rows.Rows; row++)
        {
            for (int end = rows.Offset(row + 1); i < end; i++)
            {
                bitmaps[local[i]][row >> 6] |= 1UL << (row & 63);
            }
        }

        return bitmaps;
    }

    // Once for each type, because generic numbers are not compiled ahead.
    private static byte[] ToBytes(int[] local)
    {
        byte[] codes = CodesColumn<byte>.NewCodes(local.Length);
        for (int i = 0; i < local.Length; i++)
        {
            codes[i] = (byte)local[i];
        }

        return codes;
    }

    private static ushort[] ToShorts(int[] local)
    {
        ushort[] codes = CodesColumn<ushort>.NewCodes(local.Length);
        for (int i = 0; i < local.Length; i++)
        {
            codes[i] = (ushort)local[i];
        }

        return codes;
    }

    private static int[] Offsets(CodeBuffer rows)
    {
        int[] offsets = new int[rows.Rows + 1];
        for (int row = 0; row < offsets.Length; row++)
        {
            offsets[row] = rows.Offset(row);
        }

        return offsets;
    }
}
