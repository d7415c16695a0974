using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Weighs the tables that agree with a published one by the chance that the code publishes them so. A reader without
/// the key computes that chance over all choices that a key can make.
/// </summary>
internal sealed class CodeAttacker
{
    // More tables than these are sampled: with totals hidden, thousands of tables agree.
    private const int MaxTables = 60;
    private const int MaxChoices = 128;

    private readonly List<(long[] Cells, double Chance)> _tables = [];

    private CodeAttacker() { }

    /// <summary>The attack on a table that was published without a key: its chance is 0 or 1.</summary>
    public static CodeAttacker WithoutKey(ResultTable published, DisclosurePolicy policy)
    {
        CodeAttacker attacker = new();
        foreach (long[][] rows in Alternatives(published, policy.MinCount!.Value))
        {
            bool isSame = DisclosureControl.Protect(SmallTables.TwoWay(rows), policy).Equals(published);
            attacker.Weigh(rows, isSame ? 1 : 0);
        }

        return attacker;
    }

    /// <summary>The attack on a table that was published with a key that the reader does not have.</summary>
    public static CodeAttacker WithoutTheKey(ResultTable published, DisclosurePolicy policy, Random random)
    {
        CodeAttacker attacker = new();
        long[][][] all = [.. Alternatives(published, policy.MinCount!.Value)];
        random.Shuffle(all);
        foreach (long[][] rows in all.Take(MaxTables))
            attacker.Weigh(rows, ChanceOf(SmallTables.TwoWay(rows), published, policy, random));
        return attacker;
    }

    /// <summary>The most likely value of a cell, with its chance if all tables are as likely beforehand.</summary>
    public (long Value, double Chance) MostLikely(int cell)
    {
        double sum = _tables.Sum(table => table.Chance);
        return sum == 0
            ? (-1, 0)
            : _tables
                .GroupBy(table => table.Cells[cell], table => table.Chance)
                .Select(value => (value.Key, value.Sum() / sum))
                .MaxBy(value => value.Item2);
    }

    private void Weigh(long[][] rows, double chance) => _tables.Add(([.. rows.SelectMany(row => row)], chance));

    /// <summary>
    /// The chance that a table is published so, up to a factor that is the same for all tables. The cells suppressed by
    /// chance are a part of those that are suppressed but not small: each part is tried, or many of them.
    /// </summary>
    private static double ChanceOf(ResultTable table, ResultTable published, DisclosurePolicy policy, Random random)
    {
        ResultCell[] cells = Attack.All(published);
        int[] others =
        [
            .. Enumerable.Range(0, cells.Length).Where(cell => cells[cell].Reason == SuppressionReason.Complementary),
        ];
        bool isComplete = others.Length < 31 && 1 << others.Length <= MaxChoices;
        int choices = isComplete ? 1 << others.Length : MaxChoices;
        SuppressionPattern pattern = new(new CellNetwork(table), policy.MinCount);
        double chance = 0;
        for (int choice = 0; choice < choices; choice++)
        {
            int[] byChance =
            [
                .. others.Where((_, i) => isComplete ? (choice >> i & 1) != 0 : choice == 0 || random.Next(2) == 0),
            ];
            if (IsPublishedSo(table, cells, byChance, policy, SmallTables.Key(random.Next())))
                chance += byChance.Aggregate(1.0, (product, cell) => product / (pattern.OneIn(cell) - 1));
        }

        return chance / choices;
    }

    private static bool IsPublishedSo(
        ResultTable table,
        ResultCell[] published,
        int[] byChance,
        DisclosurePolicy policy,
        DisclosureKey key
    )
    {
        CellNetwork network = new(table);
        SuppressionPattern pattern = new(network, policy.MinCount);
        DisclosureControl.SuppressSmall(network, pattern, policy.MinCount!.Value);
        foreach (int cell in byChance)
            pattern.Suppress(cell, SuppressionReason.Complementary);
        var search = new ComplementarySuppression(network, pattern, policy.MinCount, new KeyedChoice(key, table));
        return search.TryProtect()
            && Enumerable.Range(0, published.Length).All(cell => pattern.ReasonOf(cell) == published[cell].Reason);
    }

    /// <summary>All tables that agree with the published cells and totals and their reasons.</summary>
    private static IEnumerable<long[][]> Alternatives(ResultTable published, int minCount)
    {
        ResultCell[] all = Attack.All(published);
        (long Lower, long Upper)[] bounds = [.. all.Select(cell => MarginAttacker.BoundsOf(cell, minCount))];
        int rows = published.RowCount;
        int columns = published.ColumnCount;

        // A hidden cell of a hidden total has no upper bound. Larger values than these add nothing new.
        long most = all.Max(cell => cell.Value ?? 0) + minCount;
        long[][] table = [.. Enumerable.Range(0, rows).Select(_ => new long[columns])];
        return Fill(0);

        IEnumerable<long[][]> Fill(int cell)
        {
            (int row, int column) = Math.DivRem(cell, columns);
            if (row > 0 && column == 0 && !IsIn((rows * columns) + row - 1, table[row - 1].Sum()))
                yield break;
            if (row == rows)
            {
                if (Agrees())
                    yield return [.. table.Select(line => line.ToArray())];
                yield break;
            }

            for (long value = bounds[cell].Lower; value <= Math.Min(bounds[cell].Upper, most); value++)
            {
                table[row][column] = value;
                foreach (long[][] filled in Fill(cell + 1))
                    yield return filled;
            }
        }

        bool Agrees() =>
            Enumerable
                .Range(0, columns)
                .All(column => IsIn((rows * columns) + rows + column, table.Sum(row => row[column])))
            && IsIn(all.Length - 1, table.Sum(row => row.Sum()));

        bool IsIn(int at, long value) => value >= bounds[at].Lower && value <= bounds[at].Upper;
    }
}
