namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>The certain part of a count of a table. It is counted when it is asked for.</summary>
/// <param name="Table">The table; null if everything in it is certain.</param>
/// <param name="Row">The code of the row, or <see cref="All"/>.</param>
/// <param name="Column">The code of the column, or <see cref="All"/>.</param>
internal readonly record struct CertainPart(ICertainCounts? Table, int Row, int Column = CertainPart.All)
{
    /// <summary>All rows or columns together, with unknown.</summary>
    public const int All = -1;

    /// <summary>A part that has been counted.</summary>
    public static CertainPart Counted(long certain) => new(new CountedPart(certain), All);

    public long Of(long count) => Table?.CertainCount(Row, Column) ?? count;

    private sealed class CountedPart(long certain) : ICertainCounts
    {
        public long CertainCount(int row, int column) => certain;
    }
}
