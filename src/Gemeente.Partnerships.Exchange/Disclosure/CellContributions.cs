using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Whose facts make up each cell of a table, such as the municipalities that keep the partnerships: what a
/// <see cref="DominanceRule"/> is applied to. Facts of unknown contributors count as those of one. They are those of
/// one table: of the same facts, with the same rows and columns.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class CellContributions
{
    private readonly Dictionary<(string? Row, string? Column), long[]> _cells;
    private readonly string _rows;
    private readonly string? _columns;

    private CellContributions(Dictionary<(string? Row, string? Column), long[]> cells, string rows, string? columns) =>
        (_cells, _rows, _columns) = (cells, rows, columns);

    // What stands for a total; no code of a category is empty.
    private const string All = "";
    private const string Unknown = "unknown";

    /// <summary>The contributions to a one-way table.</summary>
    /// <param name="cube">What the table was counted from.</param>
    /// <param name="rows">What the rows are.</param>
    /// <param name="contributor">Who contributes a fact: one category a fact.</param>
    /// <exception cref="ArgumentException">A fact may have several contributors.</exception>
    public static CellContributions Of<TFact>(Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> contributor)
    {
        Check(cube, rows, contributor);
        Dictionary<(string? Row, string? Column), long[]> cells = [];
        Add(cells, cube.CountBy(rows, contributor), row => (row, All));
        cells[(All, All)] = Largest(cube.CountBy(contributor));
        return new CellContributions(cells, rows.Id, null);
    }

    /// <summary>The contributions to a two-way table.</summary>
    /// <param name="cube">What the table was counted from.</param>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <param name="contributor">Who contributes a fact: one category a fact.</param>
    /// <exception cref="ArgumentException">A fact may have several contributors.</exception>
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

    /// <summary>Refuses a table that the contributions are not those of: they would protect nothing of it.</summary>
    /// <exception cref="ArgumentException">They are by other dimensions, or make up other counts.</exception>
    internal void CheckFits(ResultTable table, string name)
    {
        if (table.Rows.Id != _rows || (table.Columns is { } columns && columns.Id != _columns))
            throw Misfit(
                $"by {Dimensions(_rows, _columns)}, and the table is by {Dimensions(table.Rows.Id, table.Columns?.Id)}",
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
    /// The facts of each contributor to a cell, the most first; a null code is of what is not stated.
    /// </summary>
    internal ReadOnlySpan<long> Of(string? row, string? column) => _cells.GetValueOrDefault((row, column));

    internal ReadOnlySpan<long> OfRow(string? row) => Of(row, All);

    internal ReadOnlySpan<long> OfColumn(string? column) => Of(All, column);

    internal ReadOnlySpan<long> OfAll() => Of(All, All);

    private void CheckFits(ResultTable table, string? row, string? column, ResultCell cell, string name)
    {
        long contributed = _cells.TryGetValue((row, column), out long[]? counts) ? counts.Sum() : 0;

        // Different units are fewer than the facts that they are counted in, and rounded ones are not those counted.
        bool fits =
            table.IsDistinct || table.RoundedTo > 1 ? contributed > 0 || cell.Value == 0 : contributed == cell.Value;
        if (!fits)
            throw Misfit($"{contributed} facts at {Place(row, column)}, where the table has {cell}", name);
    }

    private static string Place(string? row, string? column) =>
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
            $"The contributions are those of another table: {what}. They are made of the cube and dimensions that the table is counted by, in their order.",
            name
        );

    private static void Check<TFact>(Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> contributor)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(contributor);
        if (contributor.IsMultiValued)
            throw new ArgumentException(
                $"A fact may have several categories of '{contributor.Id}'; it has one contributor.",
                nameof(contributor)
            );
    }

    private static void Add(
        Dictionary<(string? Row, string? Column), long[]> cells,
        CrossTable byContributor,
        Func<string?, (string? Row, string? Column)> keyOf
    )
    {
        IReadOnlyList<IReadOnlyList<long>> counts = byContributor.Counts();
        for (int row = 0; row < counts.Count; row++)
            cells[keyOf(byContributor.Rows[row].Code)] = [.. counts[row].OrderDescending()];
    }

    private static long[] Largest(CountTable table) =>
        [.. table.Rows.Select(row => row.Count).Append(table.Unknown).OrderDescending()];
}
