using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Tries to compute the suppressed cells of a table from everything that a reader may know: the published values, that
/// counts are not negative, the policy, the reasons, that each category occurs, and the relations between cells and
/// totals. Does not use the code that protects tables. Narrows the bounds of each cell by every line of the table and,
/// in small tables, by every sum of lines with the coefficients -1, 0 and 1.
/// </summary>
internal sealed class MarginAttacker
{
    public const long Infinite = 1_000_000;
    private const int MaxCombined = 7;

    private readonly List<Dictionary<int, int>> _zeroSums = [];
    private readonly List<Dictionary<int, int>> _notNegative = [];

    public MarginAttacker(ResultTable truth, ResultTable published, int minimum)
    {
        Table = published;
        ResultCell[] cells = [.. published.Cells, .. published.RowTotals, .. published.ColumnTotals, published.Total];
        Lower = [.. cells.Select(cell => BoundsOf(cell, minimum).Lower)];
        Upper = [.. cells.Select(cell => BoundsOf(cell, minimum).Upper)];
        int counted = published.Columns is null ? 0 : published.Cells.Count;
        long[] values = Values(truth);
        for (int i = counted; i < cells.Length; i++)
            Lower[i] = Math.Max(Lower[i], Math.Min(1, values[i]));
        AddLines(truth);
        if (truth.Columns is not null && !truth.IsDistinct && Lines(truth).All(line => !line.AddsUp))
            AddOthers(truth);
    }

    public ResultTable Table { get; }

    public long[] Lower { get; }

    public long[] Upper { get; }

    /// <summary>The smallest and largest value of a cell, from what is published of that cell alone.</summary>
    public static (long Lower, long Upper) BoundsOf(ResultCell cell, int minimum) =>
        (cell.Value, cell.Reason) switch
        {
            ({ } value, _) => (value, value),
            (_, SuppressionReason.BelowMinimum) => (1, minimum - 1),
            (_, SuppressionReason.TotalBelowMinimum) => (0, minimum - 1),
            (_, SuppressionReason.Withheld) => (0, Infinite),
            _ => (minimum, Infinite),
        };

    /// <summary>
    /// Narrows the bounds until nothing changes. Returns false if no table agrees with the published cells.
    /// </summary>
    public bool Attack()
    {
        List<Dictionary<int, int>> equations = [.. _zeroSums];
        if (_zeroSums.Count is > 1 and <= MaxCombined)
            equations.AddRange(Combinations(_zeroSums));
        for (bool changed = true; changed; )
        {
            changed = false;
            foreach (Dictionary<int, int> equation in equations)
                changed |= Narrow(equation) | Narrow(Negative(equation));
            foreach (Dictionary<int, int> inequality in _notNegative)
                changed |= Narrow(inequality);
        }

        return Lower.Zip(Upper).All(bounds => bounds.First <= bounds.Second);
    }

    /// <summary>
    /// The lines of a table: a total, its cells, whether they add up to it, and the cell that excludes the others.
    /// </summary>
    public static IEnumerable<(int Total, int[] Parts, bool AddsUp, int Apart)> Lines(ResultTable truth)
    {
        long[] values = Values(truth);
        int rows = truth.Rows.Categories.Count;
        if (truth.Columns is not { } axis)
            return Along(truth.Rows, [(rows, Enumerable.Range(0, rows))]);
        int columns = axis.Categories.Count;
        int totals = rows * columns;
        int total = totals + rows + columns;
        return Along(
                axis,
                [
                    .. Enumerable.Range(0, rows).Select(r => (totals + r, Enumerable.Range(r * columns, columns))),
                    (total, Enumerable.Range(totals + rows, columns)),
                ]
            )
            .Concat(
                Along(
                    truth.Rows,
                    [
                        .. Enumerable
                            .Range(0, columns)
                            .Select(c => (totals + rows + c, Enumerable.Range(0, rows).Select(r => (r * columns) + c))),
                        (total, Enumerable.Range(totals, rows)),
                    ]
                )
            );

        IEnumerable<(int, int[], bool, int)> Along(ResultAxis along, (int Total, IEnumerable<int> Parts)[] lines)
        {
            bool addsUp = Array.TrueForAll(lines, line => line.Parts.Sum(part => values[part]) == values[line.Total]);
            bool isApart = !truth.IsDistinct && along.Categories.Count > 0 && along.Categories[^1].Code is null;
            return lines.Select(line => (line.Total, line.Parts.ToArray(), addsUp, isApart ? line.Parts.Last() : -1));
        }
    }

    private void AddLines(ResultTable truth)
    {
        foreach ((int total, int[] parts, bool addsUp, int apart) in Lines(truth))
        {
            if (addsUp)
            {
                _zeroSums.Add(Sum([total], parts));
                continue;
            }

            _notNegative.Add(Sum(parts, [total]));
            int[] rest = [.. parts.Where(part => part != apart)];
            _notNegative.AddRange(rest.Select(part => apart < 0 ? Sum([total], [part]) : Sum([total], [part, apart])));
        }
    }

    /// <summary>
    /// The constraints of facts with any number of rows and columns. They count facts that have both stated by their
    /// columns: the facts in a column, the facts outside it, and the further columns of facts. Each count is at least
    /// that of any row and at most that of all rows together.
    /// </summary>
    private void AddOthers(ResultTable truth)
    {
        int rows = truth.Rows.Categories.Count;
        int columns = truth.Columns!.Categories.Count;
        int knownRows = rows - (truth.Rows.Categories[^1].Code is null ? 1 : 0);
        int knownColumns = columns - (truth.Columns.Categories[^1].Code is null ? 1 : 0);
        Dictionary<int, int>[] known = [.. Enumerable.Range(0, rows + 1).Select(row => Known(row))];
        foreach (
            Func<int, Dictionary<int, int>> times in Enumerable.Range(0, knownColumns).SelectMany(Both).Append(Further)
        )
        {
            Dictionary<int, int> all = knownRows < rows ? Add(times(rows), times(rows - 1), -1) : times(rows);
            _notNegative.AddRange(Enumerable.Range(0, knownRows).Select(row => Add(all, times(row), -1)));
            _notNegative.Add(
                Enumerable.Range(0, knownRows).Aggregate(Negative(all), (sum, row) => Add(sum, times(row), 1))
            );
        }

        int At(int row, int column) =>
            row < rows && column < columns ? (row * columns) + column
            : row < rows ? (rows * columns) + row
            : column < columns ? (rows * columns) + rows + column
            : (rows * columns) + rows + columns;

        Dictionary<int, int> Known(int row) =>
            knownColumns < columns ? Sum([At(row, columns)], [At(row, columns - 1)]) : Sum([At(row, columns)], []);

        IEnumerable<Func<int, Dictionary<int, int>>> Both(int column) =>
            [row => Sum([At(row, column)], []), row => Add(known[row], Sum([At(row, column)], []), -1)];

        Dictionary<int, int> Further(int row) =>
            Add(Sum(Enumerable.Range(0, knownColumns).Select(column => At(row, column)), []), known[row], -1);
    }

    private static long[] Values(ResultTable truth) =>
        [
            .. truth
                .Cells.Concat(truth.RowTotals)
                .Concat(truth.ColumnTotals)
                .Append(truth.Total)
                .Select(cell => cell.Value!.Value),
        ];

    /// <summary>
    /// Narrows the terms of a sum that is not negative: each term is at least what the others leave at most.
    /// </summary>
    private bool Narrow(Dictionary<int, int> sum)
    {
        bool changed = false;
        long most = sum.Sum(term => term.Value > 0 ? term.Value * Upper[term.Key] : term.Value * Lower[term.Key]);
        foreach ((int cell, int factor) in sum)
        {
            long others = most - (factor > 0 ? factor * Upper[cell] : factor * Lower[cell]);
            if (others >= Infinite / 2)
                continue;
            if (factor > 0 && Lower[cell] * factor < -others)
            {
                Lower[cell] = -(long)Math.Floor((double)others / factor);
                changed = true;
            }
            else if (factor < 0 && Upper[cell] * -factor > others)
            {
                Upper[cell] = (long)Math.Floor((double)others / -factor);
                changed = true;
            }

            if (Lower[cell] > Upper[cell])
                return false;
        }

        return changed;
    }

    private static Dictionary<int, int> Sum(IEnumerable<int> plus, IEnumerable<int> minus)
    {
        Dictionary<int, int> sum = plus.ToDictionary(cell => cell, _ => 1);
        foreach (int cell in minus)
            sum[cell] = sum.GetValueOrDefault(cell) - 1;
        return sum;
    }

    private static Dictionary<int, int> Negative(Dictionary<int, int> sum) =>
        sum.ToDictionary(term => term.Key, term => -term.Value);

    private static IEnumerable<Dictionary<int, int>> Combinations(List<Dictionary<int, int>> equations)
    {
        IEnumerable<Dictionary<int, int>> combined =
        [
            [],
        ];
        foreach (Dictionary<int, int> equation in equations)
            combined =
            [
                .. combined.SelectMany(sum => Enumerable.Range(-1, 3).Select(factor => Add(sum, equation, factor))),
            ];
        return combined.Where(sum => sum.Count > 0);
    }

    private static Dictionary<int, int> Add(Dictionary<int, int> sum, Dictionary<int, int> equation, int factor)
    {
        if (factor == 0)
            return sum;
        Dictionary<int, int> added = new(sum);
        foreach ((int cell, int by) in equation)
        {
            added[cell] = added.GetValueOrDefault(cell) + (factor * by);
            if (added[cell] == 0)
                added.Remove(cell);
        }

        return added;
    }
}
