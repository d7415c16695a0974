namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>Makes the bounds of what does not add up.</summary>
internal static class LinearConstraints
{
    /// <summary>Of one line: its total is no less than the largest cell and no more than all together.</summary>
    public static IEnumerable<LinearConstraint> Of(TotalLine line)
    {
        int[] total = [line.Total];
        int[] apart = line.Apart < 0 ? [] : [line.Apart];
        yield return new LinearConstraint(line.Cells, total);
        foreach (int cell in line.Cells.Where(cell => cell != line.Apart))
            yield return new LinearConstraint(total, [cell, .. apart]);
    }

    /// <summary>
    /// Of a table of which neither rows nor columns add up. A fact with a row and a column stated is at least in one of
    /// each, and what is not in a row or column bounds as much as what is: the facts that lack a row are no less than
    /// those of a column that lack it (a cell is no less than its row and column together exceed all), and no more than
    /// they have other rows. Facts of which one of both is not stated are taken off.
    /// </summary>
    /// <param name="rows">The lines of the rows, that of the totals last.</param>
    /// <param name="columns">The lines of the columns, that of the totals last.</param>
    public static IEnumerable<LinearConstraint> OfBoth(IReadOnlyList<TotalLine> rows, IReadOnlyList<TotalLine> columns)
    {
        (TotalLine ofRows, TotalLine ofColumns) = (columns[^1], rows[^1]);
        int all = ofRows.Total;
        TotalLine[] unknownRow = [.. rows.Where(row => row.Total == ofRows.Apart)];
        TotalLine[] unknownColumn = [.. columns.Where(column => column.Total == ofColumns.Apart)];
        TotalLine[] knownRows = [.. rows.SkipLast(1).Except(unknownRow)];
        TotalLine[] knownColumns = [.. columns.SkipLast(1).Except(unknownColumn)];
        int[] unknowns = [.. unknownRow.Concat(unknownColumn).Select(line => line.Total)];
        int[] neither = [.. unknownRow.Select(row => row.Apart).Where(cell => cell >= 0)];
        foreach (TotalLine row in knownRows)
        {
            int[] more = row.Apart < 0 ? [all, .. neither] : [all, .. neither, row.Apart];
            for (int place = 0; place < knownColumns.Length; place++)
            {
                TotalLine column = knownColumns[place];
                int[] unknown = column.Apart < 0 ? [] : [column.Apart];
                yield return new LinearConstraint(
                    [row.Cells[place], .. more, .. unknown],
                    [row.Total, column.Total, .. unknowns]
                );
            }
        }

        foreach (TotalLine row in knownRows)
            yield return OfOthers(row, unknownRow, ofColumns);
        foreach (TotalLine column in knownColumns)
            yield return OfOthers(column, unknownColumn, ofRows);

        // How many rows a fact has beyond one, times how many columns: summed over all facts, that is not below 0
        // either.
        yield return new LinearConstraint(
            [.. rows.SkipLast(1).SelectMany(row => row.Cells), all],
            [.. ofRows.Cells, .. ofColumns.Cells]
        );
    }

    /// <summary>The facts that are not in a line are no more than they are in the lines across.</summary>
    private static LinearConstraint OfOthers(TotalLine line, TotalLine[] unknown, TotalLine totals) =>
        new(
            [.. totals.Cells, line.Total, .. unknown.Select(apart => apart.Total)],
            [totals.Total, .. line.Cells, .. unknown.SelectMany(apart => apart.Cells)]
        );
}
