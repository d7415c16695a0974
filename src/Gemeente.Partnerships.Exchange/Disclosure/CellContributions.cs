using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Whose facts make up each cell of a table, such as the municipalities that keep the partnerships: what a
/// <see cref="DominanceRule"/> is applied to. Facts of unknown contributors count as those of one.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class CellContributions
{
    private readonly Dictionary<(string? Row, string? Column), long[]> _cells;

    private CellContributions(Dictionary<(string? Row, string? Column), long[]> cells) => _cells = cells;

    // What stands for a total; no code of a category is empty.
    private const string All = "";

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
        return new CellContributions(cells);
    }

    /// <summary>The contributions to a two-way table.</summary>
    /// <param name="cube">What the table was counted from.</param>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <param name="contributor">Who contributes a fact: one category a fact.</param>
    /// <exception cref="ArgumentException">A fact may have several contributors.</exception>
    public static CellContributions Of<TFact>(
        Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> columns, Dimension<TFact> contributor)
    {
        ArgumentNullException.ThrowIfNull(columns);
        CellContributions contributions = Of(cube, rows, contributor);
        Add(contributions._cells, cube.CountBy(columns, contributor), column => (All, column));
        foreach (CategoryCount row in cube.CountBy(rows, columns).Rows)
        {
            Filter<TFact> inRow = row.Code is null ? rows.IsUnknown() : rows.InCodes(row.Code);
            Add(contributions._cells, cube.Where(inRow).CountBy(columns, contributor), column => (row.Code, column));
        }

        return contributions;
    }

    /// <summary>What the largest contributors have together of a cell, null for a code of what is not stated.</summary>
    internal long LargestOf(string? row, string? column, int contributors)
        => _cells.TryGetValue((row, column), out long[]? counts) ? counts.Take(contributors).Sum() : 0;

    internal long LargestOfRow(string? row, int contributors) => LargestOf(row, All, contributors);

    internal long LargestOfColumn(string? column, int contributors) => LargestOf(All, column, contributors);

    internal long LargestOfAll(int contributors) => LargestOf(All, All, contributors);

    private static void Check<TFact>(Cube<TFact> cube, Dimension<TFact> rows, Dimension<TFact> contributor)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(contributor);
        if (contributor.IsMultiValued)
            throw new ArgumentException($"A fact may have several categories of '{contributor.Id}'; it has one contributor.", nameof(contributor));
    }

    private static void Add(
        Dictionary<(string? Row, string? Column), long[]> cells, CrossTable byContributor, Func<string?, (string? Row, string? Column)> keyOf)
    {
        IReadOnlyList<IReadOnlyList<long>> counts = byContributor.Counts();
        for (int row = 0; row < counts.Count; row++)
            cells[keyOf(byContributor.Rows[row].Code)] = [.. counts[row].OrderDescending()];
    }

    private static long[] Largest(CountTable table) => [.. table.Rows.Select(row => row.Count).Append(table.Unknown).OrderDescending()];
}
