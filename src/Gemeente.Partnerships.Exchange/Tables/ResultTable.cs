using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>
/// A table of counts for publication, one-way or two-way. Each cell has a value, or the reason why it has none. The
/// writers of this package write it, protected (<see cref="Disclosure.DisclosureControl"/>) or not.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed record ResultTable : IJsonWritable
{
    // Cells without a count are cells too, because each has a value and a status of its own.
    private const int MaxCells = 10_000_000;

    /// <summary>Creates a two-way table.</summary>
    /// <exception cref="ArgumentException">The number of cells or totals does not match the categories.</exception>
    public ResultTable(
        string unit,
        ResultAxis rows,
        ResultAxis columns,
        ValueList<ResultCell> cells,
        ValueList<ResultCell> rowTotals,
        ValueList<ResultCell> columnTotals,
        ResultCell total,
        bool isDistinct
    )
        : this(unit, rows, cells, total, isDistinct)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rowTotals);
        ArgumentNullException.ThrowIfNull(columnTotals);
        Columns = columns;
        RowTotals = rowTotals;
        ColumnTotals = columnTotals;
        CheckSize(
            nameof(cells),
            cells.Count == (long)RowCount * ColumnCount
                && rowTotals.Count == RowCount
                && columnTotals.Count == ColumnCount
        );
    }

    /// <summary>Creates a one-way table.</summary>
    /// <exception cref="ArgumentException">The number of cells is not the number of categories.</exception>
    public ResultTable(string unit, ResultAxis rows, ValueList<ResultCell> cells, ResultCell total)
        : this(unit, rows, cells, total, isDistinct: false) => CheckSize(nameof(cells), cells.Count == RowCount);

    private ResultTable(string unit, ResultAxis rows, ValueList<ResultCell> cells, ResultCell total, bool isDistinct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(cells);
        Unit = unit;
        Rows = rows;
        Cells = cells;
        Total = total;
        IsDistinct = isDistinct;
        RowTotals = [];
        ColumnTotals = [];
    }

    /// <summary>The unit of the counts, in the plural.</summary>
    public string Unit { get; }

    /// <summary>The rows.</summary>
    public ResultAxis Rows { get; }

    /// <summary>The columns; null in a one-way table.</summary>
    public ResultAxis? Columns { get; }

    /// <summary>The cells, row by row.</summary>
    public ValueList<ResultCell> Cells { get; }

    /// <summary>The total of each row; empty in a one-way table.</summary>
    public ValueList<ResultCell> RowTotals { get; }

    /// <summary>The total of each column; empty in a one-way table.</summary>
    public ValueList<ResultCell> ColumnTotals { get; }

    /// <summary>The base: the number of all units, with those for which nothing is stated.</summary>
    public ResultCell Total { get; }

    /// <summary>True if distinct units are counted. Such cells must not be added up.</summary>
    public bool IsDistinct { get; }

    /// <summary>
    /// The certain part of each cell and total, in the same categories. Null if that is not known. A protected table
    /// has none, because certain parts could reveal a suppressed count.
    /// </summary>
    public ResultTable? Certain { get; private init; }

    /// <summary>True if a part of the total is known to be only possible.</summary>
    internal bool HasPossible => Certain is { } certain && certain.Total != Total;

    /// <summary>The number to whose multiples values are rounded; 1 if they are not rounded.</summary>
    public int RoundedTo
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "The rounding base is 1 or more.");
    } = 1;

    /// <summary>The number of suppressed cells and totals.</summary>
    public int SuppressedCount => AllCells.Count(cell => cell.Status == CellStatus.Suppressed);

    /// <summary>The cells, the totals of rows, the totals of columns, and the total of all.</summary>
    internal IEnumerable<ResultCell> AllCells => [.. Cells, .. RowTotals, .. ColumnTotals, Total];

    internal int RowCount => Rows.Categories.Count;

    internal int ColumnCount => Columns?.Categories.Count ?? 1;

    /// <summary>The cell at a row and column, counted from 0. The column of a one-way table is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row or column.</exception>
    public ResultCell this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, ColumnCount);
            return Cells[(row * ColumnCount) + column];
        }
    }

    /// <summary>
    /// Creates a one-way table of facts or of distinct units. What is not stated becomes a row, if there is any.
    /// </summary>
    public static ResultTable Of(CategoryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OneWay(
            table.DimensionId,
            table.Dimension,
            table.Unit,
            RowsOf(table.Rows, table.Unknown, table.UnknownPart),
            table.Total,
            table.Certain,
            table is CountTable { IsMultiValued: true },
            table is DistinctTable
        );
    }

    /// <summary>Creates a two-way table.</summary>
    /// <exception cref="ArgumentException">The table has more than 10 000 000 cells.</exception>
    public static ResultTable Of(CrossTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        long cells = (long)table.Rows.Count * table.Columns.Count;
        if (cells > MaxCells)
            throw new ArgumentException(
                $"The table has {cells} cells. A table for publication has at most {MaxCells}.",
                nameof(table)
            );
        ResultAxis rows = Axis(table.RowDimensionId, table.RowDimension, table.IsRowMultiValued, table.Rows);
        ResultAxis columns = Axis(
            table.ColumnDimensionId,
            table.ColumnDimension,
            table.IsColumnMultiValued,
            table.Columns
        );
        return TwoWay(table.Counts(), category => category.Count, table.Total) with
        {
            Certain = TwoWay(table.CertainCounts(), category => category.Certain, table.Certain),
        };

        ResultTable TwoWay(IReadOnlyList<IReadOnlyList<long>> cells, Func<CategoryCount, long> count, long total) =>
            new(
                table.Unit,
                rows,
                columns,
                [.. cells.SelectMany(row => row).Select(ResultCell.Of)],
                [.. table.Rows.Select(row => ResultCell.Of(count(row)))],
                [.. table.Columns.Select(column => ResultCell.Of(count(column)))],
                ResultCell.Of(total),
                table.IsDistinct
            );
    }

    /// <summary>Returns the table with other cells and totals, the same number of each.</summary>
    internal ResultTable With(
        ValueList<ResultCell> cells,
        ValueList<ResultCell> rowTotals,
        ValueList<ResultCell> columnTotals,
        ResultCell total
    ) =>
        Columns is null
            ? new ResultTable(Unit, Rows, cells, total, IsDistinct) { RoundedTo = RoundedTo }
            : new ResultTable(Unit, Rows, Columns, cells, rowTotals, columnTotals, total, IsDistinct)
            {
                RoundedTo = RoundedTo,
            };

    /// <summary>Returns the table with other cells and totals, in the order of <see cref="AllCells"/>.</summary>
    internal ResultTable With(ReadOnlySpan<ResultCell> all)
    {
        int totals = Cells.Count + RowTotals.Count;
        return With([.. all[..Cells.Count]], [.. all[Cells.Count..totals]], [.. all[totals..^1]], all[^1]);
    }

    void IJsonWritable.WriteTo(Utf8JsonWriter writer) => ResultTableJson.Write(this, writer);

    private static ResultTable OneWay(
        string id,
        Label label,
        string unit,
        CategoryCount[] rows,
        long total,
        long certain,
        bool isMultiValued,
        bool isDistinct
    )
    {
        ResultAxis axis = Axis(id, label, isMultiValued, rows);
        return Table(row => row.Count, total) with { Certain = Table(row => row.Certain, certain) };

        ResultTable Table(Func<CategoryCount, long> count, long all) =>
            new(unit, axis, [.. rows.Select(row => ResultCell.Of(count(row)))], ResultCell.Of(all), isDistinct);
    }

    private static CategoryCount[] RowsOf(IReadOnlyList<CategoryCount> known, long unknown, CertainPart unknownPart) =>
        [
            .. known,
            .. unknown == 0
                ? []
                : new[] { new CategoryCount(null, TableJson.UnknownLabel, unknown) { Part = unknownPart } },
        ];

    private static ResultAxis Axis(string id, Label label, bool isMultiValued, IEnumerable<CategoryCount> categories) =>
        new(
            id,
            label,
            isMultiValued,
            [.. categories.Select(category => new ResultCategory(category.Code, category.Label))]
        );

    private static void CheckSize(string name, bool isRight)
    {
        if (!isRight)
            throw new ArgumentException(
                "The table needs a cell for each pair of categories and a total for each category.",
                name
            );
    }
}
