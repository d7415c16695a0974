namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// A one-way or two-way table as <see cref="TableJson"/> writes it. A count is null if it is not published.
/// </summary>
internal sealed record TableContent
{
    public required string Unit { get; init; }

    public required long? Total { get; init; }

    /// <summary>The count of unknown in a one-way table.</summary>
    public long? Unknown { get; init; }

    /// <summary>Indicates whether a unit may be in several rows.</summary>
    public required bool MayOverlap { get; init; }

    /// <summary>Indicates whether the rows have shares.</summary>
    public bool HasShares { get; init; }

    public required IReadOnlyList<TableAxis> Axes { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    public static TableContent Of(CountTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            MayOverlap = table.IsMultiValued,
            HasShares = true,
            Axes = [TableAxis.Of(table.DimensionId, table.Dimension, table.Rows)],
            Rows = RowsOf(table.Rows, table.Unknown),
        };

    public static TableContent Of(DistinctTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            MayOverlap = true,
            Axes = [TableAxis.Of(table.DimensionId, table.Dimension, table.Rows)],
            Rows = RowsOf(table.Rows, table.Unknown),
        };

    public static TableContent Of(CrossTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            MayOverlap = table.IsDistinct || table.IsMultiValued,
            Axes = AxesOf(table),
            Rows = RowsOf(table),
        };

    public static IReadOnlyList<TableAxis> AxesOf(CrossTable table) =>
        [
            TableAxis.Of(table.RowDimensionId, table.RowDimension, table.Rows),
            TableAxis.Of(table.ColumnDimensionId, table.ColumnDimension, table.Columns),
        ];

    /// <summary>The rows of a one-way table. The last one is for unknown, if it has a count.</summary>
    public static List<TableRow> RowsOf(IReadOnlyList<CategoryCount> categories, long unknown)
    {
        List<TableRow> rows = [.. categories.Select(category => new TableRow(category.Count, category.Code))];
        if (unknown > 0)
            rows.Add(new TableRow(unknown, [null]));
        return rows;
    }

    /// <summary>The cells of a two-way table that have a count, row by row.</summary>
    public static List<TableRow> RowsOf(CrossTable table)
    {
        IReadOnlyList<CategoryCount> columns = table.Columns;
        List<TableRow> rows = [];
        foreach ((CategoryCount row, IReadOnlyList<long> counts) in table.Rows.Zip(table.Counts()))
        {
            for (int i = 0; i < counts.Count; i++)
            {
                if (counts[i] > 0)
                    rows.Add(new TableRow(counts[i], row.Code, columns[i].Code));
            }
        }

        return rows;
    }
}
