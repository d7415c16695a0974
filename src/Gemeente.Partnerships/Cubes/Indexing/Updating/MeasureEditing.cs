namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>Changes the rows of a measure of one chunk.</summary>
internal static class MeasureEditing
{
    /// <summary>Returns the column after its chunk changed.</summary>
    public static MeasureColumn With<TFact>(MeasureColumn column, Measure<TFact> measure, ChunkEdit<TFact> edit)
    {
        (int Row, long Lower, long Upper)[] rows =
        [
            .. edit.Facts.Select(pair =>
            {
                (long from, long to) = MeasureColumn.BoundsOf(measure, pair.Value);
                return (pair.Key, from, to);
            }),
        ];
        long[] lower = Copy(column.Lower, edit.Length);
        long[] upper =
            column.IsExact && Array.TrueForAll(rows, row => row.Lower == row.Upper)
                ? lower
                : Copy(column.Upper, edit.Length);
        foreach ((int row, long from, long to) in rows)
        {
            lower[row] = from;
            upper[row] = to;
        }

        return new MeasureColumn(lower, upper);
    }

    /// <summary>Returns the column with its rows in another order.</summary>
    public static MeasureColumn Reorder(MeasureColumn column, RowOrder order)
    {
        long[] lower = order.Apply(column.Lower);
        return new MeasureColumn(lower, column.IsExact ? lower : order.Apply(column.Upper));
    }

    private static long[] Copy(long[] amounts, int length)
    {
        long[] copy = new long[length];
        Array.Copy(amounts, copy, Math.Min(length, amounts.Length));
        return copy;
    }
}
