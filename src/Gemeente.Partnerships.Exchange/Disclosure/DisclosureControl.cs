using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Protects tables before publication, so that no suppressed cell can be computed from the published ones
/// (onthullingsbeveiliging).
/// </summary>
/// <remarks>
/// The protection assumes a reader who knows everything that is published, the policy, and the reason of each
/// suppressed cell. The reader also knows that counts are whole and not negative, and whether a unit can be in several
/// categories. For this reader each suppressed cell can still have several values. A small cell can have at least half
/// of the values below the minimum. If no suppression achieves that, the whole table is withheld. Each table is
/// protected by itself: several tables of the same facts may together disclose more. Safe for use by several threads.
/// </remarks>
public static class DisclosureControl
{
    /// <summary>
    /// Suppresses the cells that the policy names, and the further cells from which these could be computed.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule, which needs contributions; or the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy) => Protect(table, policy, null, null);

    /// <summary>
    /// Suppresses the cells that the policy names, and the further cells from which these could be computed, chosen by
    /// a key. Use a key for every table that is published.
    /// </summary>
    /// <param name="table">The table, with all its values.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule, which needs contributions; or the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy, DisclosureKey key) =>
        Protect(table, policy, null, key);

    /// <summary>
    /// Suppresses the cells that the policy names, and the further cells from which these could be computed.
    /// </summary>
    /// <param name="table">The table, with all its values.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="contributions">The contributions to each cell, for a dominance rule.</param>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule and there are no contributions; or the contributions belong to another table; or
    /// the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy, CellContributions? contributions) =>
        Protect(table, policy, contributions, null);

    /// <summary>
    /// Suppresses the cells that the policy names, and the further cells from which these could be computed, chosen by
    /// a key.
    /// </summary>
    /// <param name="table">The table, with all its values.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="contributions">The contributions to each cell, for a dominance rule; null without one.</param>
    /// <param name="key">
    /// The key. Null chooses as few and as small cells as can be found, which a reader who has this code can follow.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule and there are no contributions; or the contributions belong to another table; or
    /// the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(
        ResultTable table,
        DisclosurePolicy policy,
        CellContributions? contributions,
        DisclosureKey? key
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Dominance is not null && contributions is null)
            throw new ArgumentException(
                "The policy has a dominance rule, which needs the contributions to the cells.",
                nameof(contributions)
            );
        CellNetwork network = new(table);
        contributions?.CheckFits(table, nameof(contributions));
        SuppressionPattern pattern = new(network, policy.MinCount);
        if (policy.MinCount is { } minCount)
            SuppressSmall(network, pattern, minCount);
        if (policy.Dominance is { } rule)
            SuppressDominated(table, network, pattern, rule, contributions!);
        KeyedChoice? choice = key is null ? null : new KeyedChoice(key, table);
        if (choice is not null && pattern.SuppressedCells.Any())
            pattern.SuppressByChance(choice);
        if (
            pattern.SuppressedCells.Any()
            && !new ComplementarySuppression(network, pattern, policy.MinCount, choice).TryProtect()
        )
            pattern.SuppressAll(SuppressionReason.Withheld);
        ResultTable published = table.With([
            .. table.AllCells.Select(
                (cell, i) => pattern.ReasonOf(i) is { } reason ? ResultCell.Suppressed(reason) : cell
            ),
        ]);
        return policy.RoundTo is not { } multiple ? published
            : policy.MinCount is null ? new TableRounding(multiple).RoundWithTotals(published, network)
            : new TableRounding(multiple).Round(published);
    }

    /// <summary>Suppresses the small cells, and the lines with a small total.</summary>
    internal static void SuppressSmall(CellNetwork network, SuppressionPattern pattern, int minCount)
    {
        foreach (int row in network.Rows.Where(row => IsSmall(network.RowTotal(row))))
            SuppressLine(network.Columns.Select(column => network.Cell(row, column)));
        foreach (int column in network.Columns.Where(column => IsSmall(network.ColumnTotal(column))))
            SuppressLine(network.Rows.Select(row => network.Cell(row, column)));
        for (int cell = 0; cell < network.Values.Length; cell++)
        {
            if (IsSmall(cell))
                pattern.Suppress(cell, SuppressionReason.BelowMinimum);
        }

        bool IsSmall(int cell) => network.Values[cell] > 0 && network.Values[cell] < minCount;

        void SuppressLine(IEnumerable<int> cells)
        {
            foreach (int cell in cells)
                pattern.Suppress(cell, SuppressionReason.TotalBelowMinimum);
        }
    }

    private static void SuppressDominated(
        ResultTable table,
        CellNetwork network,
        SuppressionPattern pattern,
        DominanceRule rule,
        CellContributions contributions
    )
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        if (!network.IsTwoWay)
        {
            for (int row = 0; row < rows.Count; row++)
                Check(row, contributions.OfRow(rows[row].Code));
        }

        foreach (int row in network.Rows)
        {
            Check(network.RowTotal(row), contributions.OfRow(rows[row].Code));
            foreach (int column in network.Columns)
                Check(
                    network.Cell(row, column),
                    contributions.Of(rows[row].Code, table.Columns!.Categories[column].Code)
                );
        }

        foreach (int column in network.Columns)
            Check(network.ColumnTotal(column), contributions.OfColumn(table.Columns!.Categories[column].Code));
        Check(network.Total, contributions.OfAll());

        // The rule compares facts with facts: a count of distinct units is less than its facts.
        void Check(int cell, ReadOnlySpan<long> largestFirst)
        {
            if (
                Sum(largestFirst[..Math.Min(rule.Contributors, largestFirst.Length)])
                > rule.MaxShare * Sum(largestFirst)
            )
                pattern.Suppress(cell, SuppressionReason.Dominance);
        }

        static long Sum(ReadOnlySpan<long> counts)
        {
            long sum = 0;
            foreach (long count in counts)
                sum += count;
            return sum;
        }
    }
}
