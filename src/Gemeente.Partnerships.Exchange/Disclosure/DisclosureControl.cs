using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// Protects tables before they are published, so that no hidden cell can be computed from what is
/// (onthullingsbeveiliging).
/// </summary>
/// <remarks>
/// What a reader may know: all that is published, that counts are whole and not negative, the policy, why each cell is
/// hidden, and that units lie in one category where they do. With that, each hidden cell can still be more than one
/// value, and a small one at least half of what is below the minimum. Where no hiding of parts achieves that, the table
/// is withheld as a whole. Each table is protected by itself: who publishes several tables of the same facts may still
/// tell more by them together.
/// </remarks>
public static class DisclosureControl
{
    /// <summary>A table with what the policy asks to be hidden hidden, and what would give that away.</summary>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule, which needs contributions; or the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy) => Protect(table, policy, null);

    /// <summary>A table with what the policy asks to be hidden hidden, and what would give that away.</summary>
    /// <param name="table">The table, with all its values.</param>
    /// <param name="policy">What must not be told.</param>
    /// <param name="contributions">Whose facts make up each cell; what a dominance rule is applied to.</param>
    /// <exception cref="ArgumentException">
    /// The policy has a dominance rule and there are no contributions; or the contributions are those of another table;
    /// or the table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy, CellContributions? contributions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Dominance is not null && contributions is null)
            throw new ArgumentException(
                "A dominance rule needs the contributions to the cells.",
                nameof(contributions)
            );
        CellSystem system = new(table);
        contributions?.CheckFits(table, nameof(contributions));
        SuppressionPattern hidden = new(system, policy.Minimum);
        if (policy.Minimum is { } minimum)
            HideSmall(system, hidden, minimum);
        if (policy.Dominance is { } rule)
            HideDominated(table, system, hidden, rule, contributions!);
        if (hidden.All.Any() && !new CellProtection(system, hidden, policy.Minimum).Succeeds())
            hidden.HideAll(SuppressionReason.Withheld);
        ResultTable published = table.With([
            .. table.All.Select((cell, i) => hidden.ReasonOf(i) is { } reason ? ResultCell.Suppressed(reason) : cell),
        ]);
        return policy.RoundTo is not { } multiple ? published
            : policy.Minimum is null ? new Rounding(multiple).RoundAddingUp(published, system)
            : new Rounding(multiple).Round(published);
    }

    private static void HideSmall(CellSystem system, SuppressionPattern hidden, int minimum)
    {
        foreach (int row in system.Rows.Where(row => IsSmall(system.RowTotal(row))))
            HideLine(system.Columns.Select(column => system.Cell(row, column)));
        foreach (int column in system.Columns.Where(column => IsSmall(system.ColumnTotal(column))))
            HideLine(system.Rows.Select(row => system.Cell(row, column)));
        for (int cell = 0; cell < system.Values.Length; cell++)
        {
            if (IsSmall(cell))
                hidden.Hide(cell, SuppressionReason.BelowMinimum);
        }

        bool IsSmall(int cell) => system.Values[cell] > 0 && system.Values[cell] < minimum;

        void HideLine(IEnumerable<int> cells)
        {
            foreach (int cell in cells)
                hidden.Hide(cell, SuppressionReason.TotalBelowMinimum);
        }
    }

    private static void HideDominated(
        ResultTable table,
        CellSystem system,
        SuppressionPattern hidden,
        DominanceRule rule,
        CellContributions contributions
    )
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        if (!system.IsTwoWay)
        {
            for (int row = 0; row < rows.Count; row++)
                Check(row, contributions.OfRow(rows[row].Code));
        }

        foreach (int row in system.Rows)
        {
            Check(system.RowTotal(row), contributions.OfRow(rows[row].Code));
            foreach (int column in system.Columns)
                Check(
                    system.Cell(row, column),
                    contributions.Of(rows[row].Code, table.Columns!.Categories[column].Code)
                );
        }

        foreach (int column in system.Columns)
            Check(system.ColumnTotal(column), contributions.OfColumn(table.Columns!.Categories[column].Code));
        Check(system.Total, contributions.OfAll());

        // Facts are compared with facts: of units, a cell has fewer than facts.
        void Check(int cell, ReadOnlySpan<long> largestFirst)
        {
            if (Sum(largestFirst[..Math.Min(rule.Contributors, largestFirst.Length)]) > rule.Share * Sum(largestFirst))
                hidden.Hide(cell, SuppressionReason.Dominance);
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
