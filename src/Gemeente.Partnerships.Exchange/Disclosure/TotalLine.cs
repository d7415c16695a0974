namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>A total and what it is the total of: a row or column of cells, or of totals.</summary>
/// <param name="Total">The total.</param>
/// <param name="Cells">Its cells, all of them.</param>
/// <param name="Apart">
/// The cell whose facts are in no other, those of which nothing is stated; -1 where there is none.
/// </param>
internal sealed record TotalLine(int Total, int[] Cells, int Apart)
{
    public bool AddsUp(long[] values) => Cells.Sum(cell => values[cell]) == values[Total];
}
