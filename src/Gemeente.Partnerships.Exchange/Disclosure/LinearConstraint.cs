namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// A constraint on cells that do not add up to their totals: the sum of <paramref name="Plus"/> is never less than the
/// sum of <paramref name="Minus"/>. Any reader of the table can know it.
/// </summary>
/// <param name="Plus">The indexes of the cells on the larger side.</param>
/// <param name="Minus">The indexes of the cells on the smaller side.</param>
internal sealed record LinearConstraint(int[] Plus, int[] Minus)
{
    /// <summary>Returns the difference between the two sides. A table with a negative slack cannot exist.</summary>
    public long SlackIn(long[] values)
    {
        long slack = 0;
        foreach (int cell in Plus)
            slack += values[cell];
        foreach (int cell in Minus)
            slack -= values[cell];
        return slack;
    }

    /// <summary>
    /// Returns the constraints of one total: it is at least its largest cell and at most the sum of its cells.
    /// </summary>
    public static IEnumerable<LinearConstraint> OfTotal(MarginalTotal margin)
    {
        int[] total = [margin.Total];
        int[] notStated = margin.NotStated < 0 ? [] : [margin.NotStated];
        yield return new LinearConstraint(margin.Cells, total);
        foreach (int cell in margin.Cells.Where(cell => cell != margin.NotStated))
            yield return new LinearConstraint(total, [cell, .. notStated]);
    }

    /// <summary>
    /// Returns the constraints of a table in which neither rows nor columns add up.
    /// </summary>
    /// <remarks>
    /// A fact with a stated row and column is in at least one of each. Therefore a cell is at least the excess of its
    /// row and column together over the total of all. The facts outside a row are at least the facts of a column that
    /// are outside that row, and at most their counts over the other rows. Facts without a stated row or column are
    /// subtracted.
    /// </remarks>
    /// <param name="rows">The totals of the rows, the total of all last.</param>
    /// <param name="columns">The totals of the columns, the total of all last.</param>
    public static IEnumerable<LinearConstraint> OfTwoWay(
        IReadOnlyList<MarginalTotal> rows,
        IReadOnlyList<MarginalTotal> columns
    )
    {
        (MarginalTotal ofRows, MarginalTotal ofColumns) = (columns[^1], rows[^1]);
        int all = ofRows.Total;
        MarginalTotal[] unknownRow = [.. rows.Where(row => row.Total == ofRows.NotStated)];
        MarginalTotal[] unknownColumn = [.. columns.Where(column => column.Total == ofColumns.NotStated)];
        MarginalTotal[] knownRows = [.. rows.SkipLast(1).Except(unknownRow)];
        MarginalTotal[] knownColumns = [.. columns.SkipLast(1).Except(unknownColumn)];
        int[] unknowns = [.. unknownRow.Concat(unknownColumn).Select(margin => margin.Total)];
        int[] neitherStated = [.. unknownRow.Select(row => row.NotStated).Where(cell => cell >= 0)];
        foreach (MarginalTotal row in knownRows)
        {
            int[] plus = row.NotStated < 0 ? [all, .. neitherStated] : [all, .. neitherStated, row.NotStated];
            for (int i = 0; i < knownColumns.Length; i++)
            {
                MarginalTotal column = knownColumns[i];
                int[] unknown = column.NotStated < 0 ? [] : [column.NotStated];
                yield return new LinearConstraint(
                    [row.Cells[i], .. plus, .. unknown],
                    [row.Total, column.Total, .. unknowns]
                );
            }
        }

        foreach (MarginalTotal row in knownRows)
            yield return OfComplement(row, unknownRow, ofColumns);
        foreach (MarginalTotal column in knownColumns)
            yield return OfComplement(column, unknownColumn, ofRows);

        // The number of extra rows of a fact times its number of extra columns, summed over all facts, is not negative.
        yield return new LinearConstraint(
            [.. rows.SkipLast(1).SelectMany(row => row.Cells), all],
            [.. ofRows.Cells, .. ofColumns.Cells]
        );
    }

    /// <summary>Returns the facts outside a row or column are at most their counts over the columns or rows.</summary>
    private static LinearConstraint OfComplement(MarginalTotal margin, MarginalTotal[] unknown, MarginalTotal totals) =>
        new(
            [.. totals.Cells, margin.Total, .. unknown.Select(line => line.Total)],
            [totals.Total, .. margin.Cells, .. unknown.SelectMany(line => line.Cells)]
        );
}
