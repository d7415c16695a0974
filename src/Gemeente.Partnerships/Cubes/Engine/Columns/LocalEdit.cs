using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// A change of one column in its local codes. Palette and totals afterwards are those of a column made anew: codes that
/// came are in, codes that have no rows left are out.
/// </summary>
internal sealed class LocalEdit
{
    private LocalEdit(ColumnEdit edit, int[] palette, int[] totals, int[]? numbers, bool hasSeveral)
    {
        Palette = palette;
        Totals = totals;
        Numbers = numbers;
        HasSeveral = hasSeveral;
        Length = edit.Length;
        Rows =
        [
            .. edit.Rows.Select(row =>
                (row.Row, Array.ConvertAll(row.Codes, code => Array.BinarySearch(palette, code)))
            ),
        ];
    }

    public int[] Palette { get; }

    public int[] Totals { get; }

    /// <summary>
    /// What each local code has become, -1 where it has no rows left; null where all stay what they are.
    /// </summary>
    public int[]? Numbers { get; }

    /// <summary>Whether a changed row has several codes.</summary>
    public bool HasSeveral { get; }

    public int Length { get; }

    /// <summary>The changed rows, ascending, with their new local codes.</summary>
    public (int Row, int[] Codes)[] Rows { get; }

    /// <summary>Whether the column becomes one of a single code in all its rows.</summary>
    public bool IsConstant => Palette.Length == 1;

    public static LocalEdit Of(ColumnChunk column, ColumnEdit edit)
    {
        int[] totals = [.. column.Totals];
        SortedDictionary<int, int> more = [];
        var old = new List<int>();
        bool hasSeveral = false;
        foreach ((int row, int[] codes) in edit.Rows)
        {
            hasSeveral |= codes.Length > 1;
            if (row < column.Length)
            {
                Subtract(column, row, old, totals);
            }

            foreach (int code in codes)
            {
                int local = Array.BinarySearch(column.Palette, code);
                if (local >= 0)
                {
                    totals[local]++;
                }
                else
                {
                    more[code] = more.GetValueOrDefault(code) + 1;
                }
            }
        }

        for (int row = edit.Length; row < column.Length; row++)
        {
            Subtract(column, row, old, totals);
        }

        return more.Count == 0 && !totals.Contains(0)
            ? new LocalEdit(edit, column.Palette, totals, null, hasSeveral)
            : Merge(column, edit, totals, more, hasSeveral);
    }

    /// <summary>The new local code of a code that still has rows.</summary>
    public int Number(int code) => Numbers is null ? code : Numbers[code];

    private static void Subtract(ColumnChunk column, int row, List<int> codes, int[] totals)
    {
        codes.Clear();
        column.CodesAt(row, codes);
        foreach (int code in CollectionsMarshal.AsSpan(codes))
        {
            totals[code]--;
        }
    }

    private static LocalEdit Merge(
        ColumnChunk column,
        ColumnEdit edit,
        int[] totals,
        SortedDictionary<int, int> more,
        bool hasSeveral
    )
    {
        int[] numbers = new int[totals.Length];
        var newPalette = new List<int>(totals.Length + more.Count);
        var newTotals = new List<int>(totals.Length + more.Count);
        using SortedDictionary<int, int>.Enumerator added = more.GetEnumerator();
        bool hasAdded = added.MoveNext();
        for (int code = 0; code < totals.Length; code++)
        {
            for (; hasAdded && added.Current.Key < column.Palette[code]; hasAdded = added.MoveNext())
            {
                newPalette.Add(added.Current.Key);
                newTotals.Add(added.Current.Value);
            }

            numbers[code] = totals[code] == 0 ? -1 : newPalette.Count;
            if (totals[code] != 0)
            {
                newPalette.Add(column.Palette[code]);
                newTotals.Add(totals[code]);
            }
        }

        for (; hasAdded; hasAdded = added.MoveNext())
        {
            newPalette.Add(added.Current.Key);
            newTotals.Add(added.Current.Value);
        }

        return new LocalEdit(edit, [.. newPalette], [.. newTotals], numbers, hasSeveral);
    }
}
