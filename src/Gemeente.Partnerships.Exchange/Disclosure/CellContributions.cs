using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// The numbers of facts that each contributor, such as a municipality, has in each cell of a table. A
/// <see cref="DominanceRule"/> needs them. Facts with an unknown contributor count as facts of one contributor. The
/// contributions belong to one table: of the same facts, with the same rows and columns.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class CellContributions
{
    private readonly Dictionary<(string? Row, string? Column), long[]> _cells;
    private readonly string _rows;
    private readonly string? _columns;

    private CellContributions(Dictionary<(string? Row, string? Column), long[]> cells, string rows, string? columns) =>
        (_cells, _rows, _columns) = (cells, rows, columns);

    // The code of a total. No category has an empty code.
    private const string All = "";
    private const string Unknown = "unknown";

    /// <summary>Counts the contributions to a one-way table.</summary>
    /// <param name="cube">The cube that the table was counted from.</param>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="contributor">The dimension of the contributors, with one category per fact.</param>
    /// <exception cref="ArgumentException">The dimension of the contributors is multi-valued.</exception>
    public static CellContributions Of<TFact>(Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> contributor)
    {
        CheckArguments(cube, rows, contributor);
        Dictionary<(string? Row, string? Column), long[]> cells = [];
        Add(cells, cube.CountBy(rows, contributor), row => (row, All));
        cells[(All, All)] = LargestFirst(cube.CountBy(contributor));
        return new CellContributions(cells, rows.Id, null);
    }

    /// <summary>Counts the contributions to a two-way table.</summary>
    /// <param name="cube">The cube that the table was counted from.</param>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="columns">The dimension of the columns.</param>
    /// <param name="contributor">The dimension of the contributors, with one category per fact.</param>
    /// <exception cref="ArgumentException">The dimension of the contributors is multi-valued.</exception>
    public static CellContributions Of<TFact>(
        Cube<TFact> cube,
        Dimension<TFact> rows,
        Dimension<TFact> columns,
        Dimension<TFact> contributor
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        Dictionary<(string? Row, string? Column), long[]> cells = Of(cube, rows, contributor)._cells;
        Add(cells, cube.CountBy(columns, contributor), column => (All, column));
        foreach (CategoryCount row in cube.CountBy(rows, columns).Rows)
        {
            Filter<TFact> inRow = row.Code is null ? rows.IsUnknown() : rows.InCodes(row.Code);
            Add(cells, cube.Where(inRow).CountBy(columns, contributor), column => (row.Code, column));
        }

        return new CellContributions(cells, rows.Id, columns.Id);
    }

    /// <summary>Checks that the contributions belong to a table. Those of another table would not protect it.</summary>
    /// <exception cref="ArgumentException">They have other dimensions, or add up to other counts.</exception>
    internal void CheckFits(ResultTable table, string name)
    {
        if (table.Rows.Id != _rows || (table.Columns is { } columns && columns.Id != _columns))
            throw Misfit(
                $"they are by {Dimensions(_rows, _columns)}, "
                    + $"the table is by {Dimensions(table.Rows.Id, table.Columns?.Id)}",
                name
            );
        ValueList<ResultCategory> rows = table.Rows.Categories;
        for (int row = 0; row < rows.Count; row++)
        {
            if (table.Columns is null)
                CheckFits(table, rows[row].Code, All, table.Cells[row], name);
            else
                CheckFits(table, rows[row].Code, All, table.RowTotals[row], name);
            for (int column = 0; column < table.Columns?.Categories.Count; column++)
                CheckFits(table, rows[row].Code, table.Columns.Categories[column].Code, table[row, column], name);
        }

        for (int column = 0; column < table.Columns?.Categories.Count; column++)
            CheckFits(table, All, table.Columns.Categories[column].Code, table.ColumnTotals[column], name);
        CheckFits(table, All, All, table.Total, name);
    }

    /// <summary>
    /// Returns the numbers of facts of the contributors to a cell, the largest first. A null code is the category for
    /// what is not stated.
    /// </summary>
    internal ReadOnlySpan<long> Of(string? row, string? column) => _cells.GetValueOrDefault((row, column));

    internal ReadOnlySpan<long> OfRow(string? row) => Of(row, All);

    internal ReadOnlySpan<long> OfColumn(string? column) => Of(All, column);

    internal ReadOnlySpan<long> OfAll() => Of(All, All);

    private void CheckFits(ResultTable table, string? row, string? column, ResultCell cell, string name)
    {
        long contributed = _cells.TryGetValue((row, column), out long[]? counts) ? counts.Sum() : 0;

        // A count of distinct units is less than its facts, and a rounded count differs from them.
        bool isFit =
            table.IsDistinct || table.RoundedTo > 1 ? contributed > 0 || cell.Value == 0 : contributed == cell.Value;
        if (!isFit)
            throw Misfit($"they have {contributed} facts at {Position(row, column)}, the table has {cell}", name);
    }

    private static string Position(string? row, string? column) =>
        (row, column) switch
        {
            (All, All) => "the total",
            (_, All) => $"row '{row ?? Unknown}'",
            (All, _) => $"column '{column ?? Unknown}'",
            _ => $"row '{row ?? Unknown}', column '{column ?? Unknown}'",
        };

    private static string Dimensions(string rows, string? columns) =>
        columns is null ? $"'{rows}'" : $"'{rows}' and '{columns}'";

    private static ArgumentException Misfit(string what, string name) =>
        new(
            $"The contributions belong to another table: {what}. "
                + "Count them from the cube of the table, by its dimensions in the same order.",
            name
        );

    private static void CheckArguments<TFact>(Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> contributor)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(contributor);
        if (contributor.IsMultiValued)
            throw new ArgumentException(
                $"The dimension '{contributor.Id}' is multi-valued. A fact must have one contributor.",
                nameof(contributor)
            );
    }

    private static void Add(
        Dictionary<(string? Row, string? Column), long[]> cells,
        CrossTable byContributor,
        Func<string?, (string? Row, string? Column)> keyOf
    )
    {
        IReadOnlyList<CategoryCount> rows = byContributor.Rows;
        foreach (
            IGrouping<int, long> row in byContributor.CellsWithCount().GroupBy(cell => cell.Row, cell => cell.Count)
        )
            cells[keyOf(rows[row.Key].Code)] = [.. row.OrderDescending()];
    }

    private static long[] LargestFirst(CountTable table) =>
        [.. table.Rows.Select(row => row.Count).Append(table.Unknown).OrderDescending()];
}
