using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// A reader who has the code weighs all tables that agree with what is published by the chance that the code publishes
/// them so. Without a key that chance is 0 or 1, which finds cells exactly.
/// </summary>
public sealed class CodeAttackTests
{
    private const int MinCount = 3;

    private static readonly DisclosurePolicy Policy = new() { MinCount = MinCount };

    // More tables on request, for the figures in the documentation.
    private static readonly int Tables = int.TryParse(
        Environment.GetEnvironmentVariable("PARTNERSHIPS_ATTACKED_TABLES"),
        out int tables
    )
        ? tables
        : 15;

    [Fact]
    public void Protect_BothSmallCellsOfAColumn_FollowWithoutKey()
    {
        ResultTable published = DisclosureControl.Protect(SmallTables.TwoWay([8, 2, 15], [3, 2, 20]), Policy);
        Assert.Equal(1, CodeAttacker.WithoutKey(published, Policy).MostLikely(1).Chance);
        Assert.Equal(1, CodeAttacker.WithoutKey(published, Policy).MostLikely(4).Chance);
    }

    [Fact]
    public void Protect_BothSmallCellsOfAColumn_DoNotFollowWithKey()
    {
        for (int i = 0; i < 5; i++)
        {
            ResultTable published = DisclosureControl.Protect(
                SmallTables.TwoWay([8, 2, 15], [3, 2, 20]),
                Policy,
                SmallTables.Key(i)
            );
            CodeAttacker attacker = CodeAttacker.WithoutTheKey(published, Policy, new Random(i));
            Assert.InRange(attacker.MostLikely(1).Chance, 0, 0.99);
            Assert.InRange(attacker.MostLikely(4).Chance, 0, 0.99);
        }
    }

    [Fact]
    public void Protect_RandomTables_KeyHidesWhatTheCodeReveals()
    {
        var random = new Random(7);
        Findings without = new();
        Findings with = new();
        for (int i = 0; i < Tables; i++)
        {
            ResultTable table = SmallTables.TwoWay(Row(random), Row(random));
            ResultTable published = DisclosureControl.Protect(table, Policy);
            without.Add(table, published, () => CodeAttacker.WithoutKey(published, Policy));
            ResultTable keyed = DisclosureControl.Protect(table, Policy, SmallTables.Key(i));
            with.Add(table, keyed, () => CodeAttacker.WithoutTheKey(keyed, Policy, new Random(i)));
        }

        string rates = $"Without a key: {without}. With a key: {with}.";
        TestContext.Current.SendDiagnosticMessage(rates);
        Assert.True(without.Exact > 0, rates);
        Assert.Equal(0, with.Exact);
    }

    private static long[] Row(Random random) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ =>
                    random.Next(10) switch
                    {
                        < 4 => random.Next(1, MinCount),
                        < 6 => random.Next(MinCount, 6),
                        6 => 0L,
                        _ => random.Next(5, 30),
                    }
                ),
        ];

    /// <summary>The small cells that an attacker finds.</summary>
    private sealed class Findings
    {
        private int _small;
        private int _likely;
        private int _hidden;

        public int Exact { get; private set; }

        public void Add(ResultTable table, ResultTable published, Func<CodeAttacker> attack)
        {
            _hidden += published.SuppressedCount;
            if (published.SuppressedCount == 0 || published.Total.Reason == SuppressionReason.Withheld)
                return;
            CodeAttacker attacker = attack();
            for (int cell = 0; cell < published.Cells.Count; cell++)
            {
                if (published.Cells[cell].Reason != SuppressionReason.BelowMinimum)
                    continue;
                _small++;
                (long value, double chance) = attacker.MostLikely(cell);
                if (value != table.Cells[cell].Value)
                    continue;
                Exact += chance > 0.9999 ? 1 : 0;
                _likely += chance > 0.9 ? 1 : 0;
            }
        }

        public override string ToString() =>
            $"{Exact} of {_small} small cells are found exactly, {_likely} with a chance of 90 % or more; "
            + $"{_hidden} cells and totals are hidden";
    }
}
