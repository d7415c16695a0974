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

    /// <summary>True if a unit may be in several rows.</summary>
    public required bool IsOverlapPossible { get; init; }

    /// <summary>True if the rows have shares.</summary>
    public bool HasShares { get; init; }

    public required IReadOnlyList<TableAxis> Axes { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    public static TableContent Of(CategoryTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Unknown = table.Unknown,
            Certain = table.Certain,
            IsOverlapPossible = table is not CountTable { IsMultiValued: false },
            HasShares = table is CountTable,
            Axes = [TableAxis.Of(table.DimensionId, table.Dimension, table.Rows)],
            Rows = RowsOf(table),
        };

    public static TableContent Of(CrossTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Certain = table.Certain,
            IsOverlapPossible = table.IsDistinct || table.IsMultiValued,
            Axes = AxesOf(table),
            Rows = RowsOf(table),
        };

    public static TableContent Of(LongTable table) =>
        new()
        {
            Unit = table.Unit,
            Total = table.Total,
            Certain = table.Certain,
            IsOverlapPossible = table.IsDistinct || table.IsMultiValued,
            Axes = AxesOf(table),
            Rows = RowsOf(table),
        };

    /// <summary>Returns the dimensions with their categories and the total of unknown.</summary>
    public static IReadOnlyList<TableAxis> AxesOf(LongTable table) =>
        [
            .. table.Margins.Select(margin =>
                TableAxis.Of(
                    margin.DimensionId,
                    margin.Dimension,
                    margin.Unknown == 0
                        ? margin.Rows
                        : [.. margin.Rows, new CategoryCount(null, TableJson.UnknownLabel, margin.Unknown)]
                )
            ),
        ];

    /// <summary>Returns the rows of a table in long form.</summary>
    public static List<TableRow> RowsOf(LongTable table) =>
        [.. table.Rows.Select(row => new TableRow(row.Count, row.Codes) { Part = row.Part })];

    public static IReadOnlyList<TableAxis> AxesOf(CrossTable table) =>
        [
            TableAxis.Of(table.RowDimensionId, table.RowDimension, table.Rows),
            TableAxis.Of(table.ColumnDimensionId, table.ColumnDimension, table.Columns),
        ];

    /// <summary>Returns the rows of a one-way table. The last one is for unknown, if it has a count.</summary>
    public static List<TableRow> RowsOf(CategoryTable table)
    {
        List<TableRow> rows =
        [
            .. table.Rows.Select(category => new TableRow(category.Count, category.Code) { Part = category.Part }),
        ];
        if (table.Unknown > 0)
            rows.Add(new TableRow(table.Unknown, [null]) { Part = table.UnknownPart });
        return rows;
    }

    /// <summary>Returns the cells of a two-way table that have a count, row by row.</summary>
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

    /// <summary>Returns the cells of a two-way table that have a count, with the positions of row and column.</summary>
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
}
