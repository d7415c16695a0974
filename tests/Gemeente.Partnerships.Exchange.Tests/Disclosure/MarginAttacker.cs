using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Tries to compute what a published table hides, from all that a reader may know: the published values, that counts are
/// not negative, the policy, the reasons, and how totals follow from cells. Knows nothing of how tables are protected.
/// Narrows the bounds of each cell by every line of the table, and by every sum of lines with coefficients -1, 0 and 1
/// where there are few.
/// </summary>
internal sealed class MarginAttacker
{
    private const long Infinite = 1_000_000;
    private const int MostCombined = 7;

    private readonly List<Dictionary<int, int>> _zeroSums = [];
    private readonly List<Dictionary<int, int>> _notNegative = [];

    public MarginAttacker(ResultTable table, int minimum)
    {
        Table = table;
        ResultCell[] cells = [.. table.Cells, .. table.RowTotals, .. table.ColumnTotals, table.Total];
        Lower = [.. cells.Select(cell => BoundsOf(cell, minimum).Lower)];
        Upper = [.. cells.Select(cell => BoundsOf(cell, minimum).Upper)];
        foreach ((int total, int[] parts, bool addsUp, int apart) in Lines(table))
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

    public ResultTable Table { get; }

    public long[] Lower { get; }

    public long[] Upper { get; }

    /// <summary>What a cell is at least and at the most, by what is published of it alone.</summary>
    public static (long Lower, long Upper) BoundsOf(ResultCell cell, int minimum) => (cell.Value, cell.Reason) switch
    {
        ({ } value, _) => (value, value),
        (_, SuppressionReason.BelowMinimum) => (1, minimum - 1),
        (_, SuppressionReason.TotalBelowMinimum) => (0, minimum - 1),
        (_, SuppressionReason.Withheld) => (0, Infinite),
        _ => (minimum, Infinite),
    };

    /// <summary>Narrows the bounds until that gives no more; false when no table agrees with what is published.</summary>
    public bool Attack()
    {
        List<Dictionary<int, int>> equations = [.. _zeroSums];
        if (_zeroSums.Count is > 1 and <= MostCombined)
            equations.AddRange(Combinations(_zeroSums));
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (Dictionary<int, int> equation in equations)
                changed |= Narrow(equation) | Narrow(equation.ToDictionary(term => term.Key, term => -term.Value));
            foreach (Dictionary<int, int> inequality in _notNegative)
                changed |= Narrow(inequality);
        }

        return Lower.Zip(Upper).All(bounds => bounds.First <= bounds.Second);
    }

    /// <summary>The lines of a table: a total, what it is the total of, whether these add up to it, and which of them is in no other.</summary>
    public static IEnumerable<(int Total, int[] Parts, bool AddsUp, int Apart)> Lines(ResultTable table)
    {
        int rows = table.Rows.Categories.Count;
        bool rowsAddUp = !table.IsDistinct && table.Columns?.IsMultiValued != true;
        bool columnsAddUp = !table.IsDistinct && !table.Rows.IsMultiValued;
        if (table.Columns is not { } axis)
        {
            yield return Line(rows, Enumerable.Range(0, rows), columnsAddUp, table.Rows);
            yield break;
        }

        int columns = axis.Categories.Count;
        int totals = rows * columns;
        int total = totals + rows + columns;
        for (int r = 0; r < rows; r++)
            yield return Line(totals + r, Enumerable.Range(r * columns, columns), rowsAddUp, axis);
        yield return Line(total, Enumerable.Range(totals + rows, columns), rowsAddUp, axis);
        for (int c = 0; c < columns; c++)
            yield return Line(totals + rows + c, Enumerable.Range(0, rows).Select(r => (r * columns) + c), columnsAddUp, table.Rows);
        yield return Line(total, Enumerable.Range(totals, rows), columnsAddUp, table.Rows);

        (int, int[], bool, int) Line(int of, IEnumerable<int> parts, bool addsUp, ResultAxis along)
        {
            int[] all = [.. parts];
            return (of, all, addsUp, !table.IsDistinct && along.Categories.Count > 0 && along.Categories[^1].Code is null ? all[^1] : -1);
        }
    }

    /// <summary>From a sum that is not negative: each term is no less than what the others leave over at the most.</summary>
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

    private static IEnumerable<Dictionary<int, int>> Combinations(List<Dictionary<int, int>> equations)
    {
        IEnumerable<Dictionary<int, int>> combined = [[]];
        foreach (Dictionary<int, int> equation in equations)
            combined = [.. combined.SelectMany(sum => Enumerable.Range(-1, 3).Select(factor => Add(sum, equation, factor)))];
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
