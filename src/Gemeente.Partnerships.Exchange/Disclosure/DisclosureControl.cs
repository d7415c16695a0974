using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Protects tables before they are published, so that no hidden cell can be computed from what is (onthullingsbeveiliging).</summary>
/// <remarks>
/// What a reader may know: all that is published, that counts are whole and not negative, the policy, and why each cell is
/// hidden. With that, each hidden cell can still be more than one value, and a small one at least half of what is below the
/// minimum. Where no hiding of parts achieves that, the table is withheld as a whole. Each table is protected by itself:
/// who publishes several tables of the same facts may still tell more by them together.
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
    /// The policy has a dominance rule and there are no contributions; or the contributions are those of another table; or the
    /// table has missing or suppressed cells.
    /// </exception>
    public static ResultTable Protect(ResultTable table, DisclosurePolicy policy, CellContributions? contributions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Dominance is not null && contributions is null)
            throw new ArgumentException("A dominance rule needs the contributions to the cells.", nameof(contributions));
        CellSystem system = new(table);
        contributions?.CheckFits(table, nameof(contributions));
        HiddenCells hidden = new(system, policy.Minimum);
        if (policy.Minimum is { } minimum)
            HideSmall(system, hidden, minimum);
        if (policy.Dominance is { } rule)
            HideDominated(table, system, hidden, rule, contributions!);
        if (hidden.All.Any() && !new CellProtection(system, hidden, policy.Minimum).Succeeds())
            hidden.HideAll(SuppressionReason.Withheld);
        ResultTable published = Publish(table, hidden);
        return policy.RoundTo is not { } multiple ? published
            : policy.Minimum is null ? new Rounding(multiple).RoundAddingUp(published)
            : new Rounding(multiple).Round(published);
    }

    private static void HideSmall(CellSystem system, HiddenCells hidden, int minimum)
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
        ResultTable table, CellSystem system, HiddenCells hidden, DominanceRule rule, CellContributions contributions)
    {
        ValueList<ResultCategory> rows = table.Rows.Categories;
        int many = rule.Contributors;
        if (!system.IsTwoWay)
        {
            for (int row = 0; row < rows.Count; row++)
                Check(row, contributions.LargestOfRow(rows[row].Code, many));
        }

        foreach (int row in system.Rows)
        {
            Check(system.RowTotal(row), contributions.LargestOfRow(rows[row].Code, many));
            foreach (int column in system.Columns)
                Check(system.Cell(row, column), contributions.LargestOf(rows[row].Code, table.Columns!.Categories[column].Code, many));
        }

        foreach (int column in system.Columns)
            Check(system.ColumnTotal(column), contributions.LargestOfColumn(table.Columns!.Categories[column].Code, many));
        Check(system.Total, contributions.LargestOfAll(many));

        void Check(int cell, long largest)
        {
            if (largest > rule.Share * system.Values[cell])
                hidden.Hide(cell, SuppressionReason.Dominance);
        }
    }

    private static ResultTable Publish(ResultTable table, HiddenCells hidden)
    {
        int place = 0;
        ValueList<ResultCell> cells = Publish(table.Cells);
        ValueList<ResultCell> rowTotals = Publish(table.RowTotals);
        ValueList<ResultCell> columnTotals = Publish(table.ColumnTotals);
        return table.With(cells, rowTotals, columnTotals, Publish([table.Total])[0]);

        ValueList<ResultCell> Publish(ValueList<ResultCell> whole)
            => [.. whole.Select(cell => hidden.ReasonOf(place++) is { } reason ? ResultCell.Suppressed(reason) : cell)];
    }
}
