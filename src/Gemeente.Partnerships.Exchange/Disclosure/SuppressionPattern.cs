using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>The suppressed cells of a table with their reasons, and the bounds that follow from these.</summary>
internal sealed class SuppressionPattern(CellNetwork network, int? minCount)
{
    private const int OneInCells = 4;

    // Rarely: a total is in other tables of the same facts too, and one of these may publish it.
    private const int OneInTotals = 20;

    private const long Unbounded = long.MaxValue / 4;

    private readonly SuppressionReason?[] _reasons = new SuppressionReason?[network.Values.Length];

    /// <summary>The smallest possible value of a cell that is suppressed, but not for being small.</summary>
    private long MinUnlessSmall => minCount ?? 1;

    public IEnumerable<int> SuppressedCells => Enumerable.Range(0, _reasons.Length).Where(IsSuppressed);

    public bool IsSuppressed(int cell) => _reasons[cell] is not null;

    public SuppressionReason? ReasonOf(int cell) => _reasons[cell];

    /// <summary>True if an alternative table may change the cell. A published 0 stays published.</summary>
    public bool CanChange(int cell) => IsSuppressed(cell) || network.Values[cell] > 0;

    /// <summary>Suppresses a cell. A cell that is suppressed already keeps its reason.</summary>
    public void Suppress(int cell, SuppressionReason reason) => _reasons[cell] ??= reason;

    /// <summary>
    /// Suppresses some cells and totals in the rows and columns of suppressed cells by chance, and perhaps the total of
    /// all, whether these need it or not. A reader then cannot conclude from a suppressed cell that another one needed
    /// it.
    /// </summary>
    public void SuppressByChance(KeyedChoice choice)
    {
        bool[] candidates = new bool[_reasons.Length];
        if (!network.IsTwoWay)
            Array.Fill(candidates, true);
        foreach (int row in network.Rows)
            AddLine([.. network.Columns.Select(column => network.Cell(row, column)), network.RowTotal(row)]);
        foreach (int column in network.Columns)
            AddLine([.. network.Rows.Select(row => network.Cell(row, column)), network.ColumnTotal(column)]);
        candidates[network.Total] = true;
        for (int cell = 0; cell < _reasons.Length; cell++)
        {
            if (candidates[cell] && choice.IsChosen(cell, OneIn(cell)) && network.Values[cell] >= MinUnlessSmall)
                Suppress(cell, SuppressionReason.Complementary);
        }

        void AddLine(int[] line)
        {
            foreach (int cell in line)
                candidates[cell] |= Array.Exists(line, IsSuppressed);
        }
    }

    /// <summary>Returns n if a cell beside a small cell is suppressed by chance with a chance of 1 in n.</summary>
    public int OneIn(int cell) => network.LevelOf(cell) == 0 ? OneInCells : OneInTotals;

    public void SuppressAll(SuppressionReason reason) => Array.Fill(_reasons, reason);

    public void Publish(int cell) => _reasons[cell] = null;

    /// <summary>
    /// Returns the smallest value of a cell for a reader who knows why it is, or would be, suppressed.
    /// </summary>
    public long LowerBound(int cell) =>
        _reasons[cell] switch
        {
            SuppressionReason.BelowMinimum => 1,
            SuppressionReason.TotalBelowMinimum => 0,
            _ => MinUnlessSmall,
        };

    /// <summary>
    /// Returns the largest value of a cell for a reader who knows why it is, or would be, suppressed.
    /// </summary>
    public long UpperBound(int cell) =>
        _reasons[cell] is SuppressionReason.BelowMinimum or SuppressionReason.TotalBelowMinimum
            ? MinUnlessSmall - 1
            : Unbounded;
}
