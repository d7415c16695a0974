using System.Runtime.InteropServices;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// The changes of one column in local codes. Palette and totals are those of a newly built column: new codes are in,
/// codes without rows are out.
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
    /// The new number of each local code, -1 for a code without rows; null if no code changes.
    /// </summary>
    public int[]? Numbers { get; }

    /// <summary>True if a changed row has several codes.</summary>
    public bool HasSeveral { get; }

    public int Length { get; }

    /// <summary>Returns the changed rows, ascending, with their new local codes.</summary>
    public (int Row, int[] Codes)[] Rows { get; }

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

    /// <summary>Returns the new local code of a code that still has rows.</summary>
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
