using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>
/// A table of counts as it is published: one-way or two-way, each cell with a value or with why it has none. What the
/// writers write, protected (<see cref="Disclosure.DisclosureControl"/>) or not.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed record ResultTable : IJsonWritable
{
    private static readonly Label NotStated = new("onbekend", "unknown");

    /// <summary>Makes a two-way table.</summary>
    /// <exception cref="ArgumentException">There are not as many cells or totals as categories ask for.</exception>
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
        Check(
            nameof(cells),
            cells.Count == RowCount * ColumnCount && rowTotals.Count == RowCount && columnTotals.Count == ColumnCount
        );
    }

    /// <summary>Makes a one-way table.</summary>
    /// <exception cref="ArgumentException">There are not as many cells as categories.</exception>
    public ResultTable(string unit, ResultAxis rows, ValueList<ResultCell> cells, ResultCell total)
        : this(unit, rows, cells, total, isDistinct: false) => Check(nameof(cells), cells.Count == RowCount);

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

    /// <summary>What is counted, in the plural.</summary>
    public string Unit { get; }

    /// <summary>What the rows are.</summary>
    public ResultAxis Rows { get; }

    /// <summary>What the columns are; null in a one-way table.</summary>
    public ResultAxis? Columns { get; }

    /// <summary>The cells, row by row.</summary>
    public ValueList<ResultCell> Cells { get; }

    /// <summary>The total of each row; none in a one-way table.</summary>
    public ValueList<ResultCell> RowTotals { get; }

    /// <summary>The total of each column; none in a one-way table.</summary>
    public ValueList<ResultCell> ColumnTotals { get; }

    /// <summary>The base: all that is counted, known or not.</summary>
    public ResultCell Total { get; }

    /// <summary>Whether different units are counted, so that cells must not be added up.</summary>
    public bool IsDistinct { get; }

    /// <summary>The multiple that values are rounded to; 1 when they are not.</summary>
    public int RoundedTo
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "A multiple is 1 or more.");
    } = 1;

    /// <summary>How many cells and totals are suppressed.</summary>
    public int SuppressedCount => All.Count(cell => cell.Status == CellStatus.Suppressed);

    /// <summary>The cells, the totals of rows, those of columns, and the total of all.</summary>
    internal IEnumerable<ResultCell> All => [.. Cells, .. RowTotals, .. ColumnTotals, Total];

    internal int RowCount => Rows.Categories.Count;

    internal int ColumnCount => Columns?.Categories.Count ?? 1;

    /// <summary>A cell, by the places of its row and column from 0; the column of a one-way table is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public ResultCell this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, ColumnCount);
            return Cells[(row * ColumnCount) + column];
        }
    }

    /// <summary>A one-way table, as it is. What is not stated is a row too.</summary>
    public static ResultTable Of(CountTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OneWay(
            table.DimensionId,
            table.Dimension,
            table.Unit,
            table.Rows,
            table.Unknown,
            table.Total,
            table.IsMultiValued,
            isDistinct: false
        );
    }

    /// <summary>A one-way table of different units, as it is. What is not stated is a row too.</summary>
    public static ResultTable Of(DistinctTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return OneWay(
            table.DimensionId,
            table.Dimension,
            table.Unit,
            table.Rows,
            table.Unknown,
            table.Total,
            isMultiValued: false,
            isDistinct: true
        );
    }

    /// <summary>A two-way table, as it is.</summary>
    public static ResultTable Of(CrossTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ResultTable(
            table.Unit,
            Axis(table.RowDimensionId, table.RowDimension, table.IsRowMultiValued, table.Rows),
            Axis(table.ColumnDimensionId, table.ColumnDimension, table.IsColumnMultiValued, table.Columns),
            [.. table.Counts().SelectMany(row => row).Select(ResultCell.Of)],
            [.. table.Rows.Select(row => ResultCell.Of(row.Count))],
            [.. table.Columns.Select(column => ResultCell.Of(column.Count))],
            ResultCell.Of(table.Total),
            table.IsDistinct
        );
    }

    /// <summary>The table with other cells and totals, of as many.</summary>
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

    /// <summary>The table with other cells and totals, in the order of <see cref="All"/>.</summary>
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
        IReadOnlyList<CategoryCount> known,
        long unknown,
        long total,
        bool isMultiValued,
        bool isDistinct
    )
    {
        CategoryCount[] rows = [.. known, .. unknown == 0 ? [] : new[] { new CategoryCount(null, NotStated, unknown) }];
        return new ResultTable(
            unit,
            Axis(id, label, isMultiValued, rows),
            [.. rows.Select(row => ResultCell.Of(row.Count))],
            ResultCell.Of(total),
            isDistinct
        );
    }

    private static ResultAxis Axis(string id, Label label, bool isMultiValued, IEnumerable<CategoryCount> categories) =>
        new(
            id,
            label,
            isMultiValued,
            [.. categories.Select(category => new ResultCategory(category.Code, category.Label))]
        );

    private static void Check(string name, bool fits)
    {
        if (!fits)
            throw new ArgumentException(
                "A table has a cell for each pair of categories, and a total for each category.",
                name
            );
    }
}
