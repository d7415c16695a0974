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

    /// <summary>The certain part of the total; null if that is not known.</summary>
    public long? Certain { get; init; }

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
            Certain = table.Certain,
            MayOverlap = table.IsMultiValued,
            HasShares = true,
            Axes = [TableAxis.Of(table.DimensionId, table.Dimension, table.Rows)],
            Rows = RowsOf(table),
        };

    public static TableContent Of(DistinctTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            Certain = table.Certain,
            MayOverlap = true,
            Axes = [TableAxis.Of(table.DimensionId, table.Dimension, table.Rows)],
            Rows = RowsOf(table),
        };

    public static TableContent Of(CrossTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Certain = table.Certain,
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
    public static List<TableRow> RowsOf(CountTable table) => RowsOf(table.Rows, table.Unknown, table.UnknownPart);

    /// <summary>The rows of a one-way table. The last one is for unknown, if it has a count.</summary>
    public static List<TableRow> RowsOf(DistinctTable table) => RowsOf(table.Rows, table.Unknown, table.UnknownPart);

    /// <summary>The cells of a two-way table that have a count, row by row.</summary>
    public static List<TableRow> RowsOf(CrossTable table)
    {
        IReadOnlyList<CategoryCount> rows = table.Rows;
        IReadOnlyList<CategoryCount> columns = table.Columns;
        return
        [
            .. CellsOf(table)
                .Select(cell => new TableRow(cell.Count, rows[cell.Row].Code, columns[cell.Column].Code)
                {
                    Part = cell.Part,
                }),
        ];
    }

    /// <summary>The cells of a two-way table that have a count, with the positions of their row and column.</summary>
    public static IEnumerable<(int Row, int Column, long Count, CertainPart Part)> CellsOf(CrossTable table)
    {
        ICertainCounts? certain = table.HasPossible ? table : null;
        return table
            .CellsWithCount()
            .Zip(
                table.CellsByCode(),
                (cell, codes) => (cell.Row, cell.Column, cell.Count, new CertainPart(certain, codes.Row, codes.Column))
            );
    }

    private static List<TableRow> RowsOf(IReadOnlyList<CategoryCount> categories, long unknown, CertainPart unknownPart)
    {
        List<TableRow> rows =
        [
            .. categories.Select(category => new TableRow(category.Count, category.Code) { Part = category.Part }),
        ];
        if (unknown > 0)
            rows.Add(new TableRow(unknown, [null]) { Part = unknownPart });
        return rows;
    }
}
