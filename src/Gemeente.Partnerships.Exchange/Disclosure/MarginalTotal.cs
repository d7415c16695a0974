namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>A total with its cells: a row or column of a table, or the total of such totals.</summary>
/// <param name="Total">The index of the total.</param>
/// <param name="Cells">The indexes of its cells, all of them.</param>
/// <param name="NotStated">
/// The index of the cell for what is not stated, whose facts are in no other cell; -1 without such a cell.
/// </param>
internal sealed record MarginalTotal(int Total, int[] Cells, int NotStated)
{
    /// <summary>True if the total is the sum of its cells.</summary>
    public bool IsSum(long[] values) => Cells.Sum(cell => values[cell]) == values[Total];
}
