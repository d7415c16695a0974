using System.Globalization;
using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Three tables of the same facts, each protected apart: a by b, a by c, and b by c. One table alone reveals no hidden
/// cell. All three together reveal some, which the documentation states.
/// </summary>
public sealed class SeveralTablesTests
{
    private const int MinCount = 3;
    private const int Combinations = 12;

    private static readonly DisclosurePolicy Policy = new() { MinCount = MinCount };
    private static readonly int[] Sizes = [2, 3, 2];
    private static readonly (int Rows, int Columns)[] Pairs = [(0, 1), (0, 2), (1, 2)];

    // More on request, for the figures in the documentation.
    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("PARTNERSHIPS_ATTACKED_TABLES"),
        CultureInfo.InvariantCulture,
        out int rounds
    )
        ? rounds
        : 15;

    [Fact]
    public void Protect_OneTable_IsNotFound() => Assert.Equal(0, Attacked(hasKey: false, together: false).Hidden.Found);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Protect_TablesOfTheSameFacts_RevealFewCells(bool hasKey)
    {
        (Rate small, Rate hidden) = Attacked(hasKey, together: true);
        string rates = $"{small} small counts and {hidden} hidden counts, {(hasKey ? "with" : "without")} a key.";
        TestContext.Current.SendDiagnosticMessage(rates);
        Assert.True(small.Found <= small.All / 3, rates);
    }

    // The choices of a key are by cell and not by table: a count that one table hides by chance, each table hides.
    [Fact]
    public void Protect_TablesOfTheSameFacts_KeyRevealsNoMoreSmallCells() =>
        Assert.InRange(Attacked(hasKey: true, together: true).Small.Found, 0, Attacked(false, true).Small.Found);

    private static (Rate Small, Rate Hidden) Attacked(bool hasKey, bool together)
    {
        var random = new Random(11);
        Rate small = new(0, 0);
        Rate hidden = new(0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            long[] facts = [.. Enumerable.Range(0, Combinations).Select(_ => Count(random))];
            ResultTable[] published =
            [
                .. Pairs.Select(pair =>
                    DisclosureControl.Protect(Table(facts, pair), Policy, null, hasKey ? SmallTables.Key(round) : null)
                ),
            ];
            JointAttacker all = new(Combinations);
            foreach ((ResultTable table, (int, int) pair) in published.Zip(Pairs))
                all.Add(table, MinCount, Counted(pair));
            foreach ((ResultTable table, (int, int) pair) in published.Zip(Pairs))
            {
                JointAttacker alone = new(Combinations);
                alone.Add(table, MinCount, Counted(pair));
                foreach ((ResultCell cell, int[] terms) in Attack.All(table).Zip(Counted(pair)))
                {
                    if (cell.Value is not null)
                        continue;
                    bool isFound = (together ? all : alone).Finds(terms, terms.Sum(term => facts[term]));
                    hidden = hidden.With(isFound);
                    if (Attack.IsSmall(cell))
                        small = small.With(isFound);
                }
            }
        }

        return (small, hidden);
    }

    private static long Count(Random random) =>
        random.Next(10) switch
        {
            < 3 => random.Next(1, MinCount),
            < 5 => random.Next(MinCount, 6),
            < 7 => 0,
            _ => random.Next(5, 20),
        };

    private static ResultTable Table(long[] facts, (int Rows, int Columns) pair) =>
        SmallTables.TwoWay(
            $"dimension{pair.Rows}",
            $"dimension{pair.Columns}",
            [
                .. Enumerable
                    .Range(0, Sizes[pair.Rows])
                    .Select(row =>
                        Enumerable
                            .Range(0, Sizes[pair.Columns])
                            .Select(column => Of(pair, row, column).Sum(term => facts[term]))
                            .ToArray()
                    ),
            ]
        );

    // The combinations of each cell, row total and column total, and of the total.
    private static int[][] Counted((int Rows, int Columns) pair)
    {
        int[] rows = [.. Enumerable.Range(0, Sizes[pair.Rows])];
        int[] columns = [.. Enumerable.Range(0, Sizes[pair.Columns])];
        return
        [
            .. rows.SelectMany(row => columns.Select(column => Of(pair, row, column))),
            .. rows.Select(row => Of(pair, row, null)),
            .. columns.Select(column => Of(pair, null, column)),
            Of(pair, null, null),
        ];
    }

    private static int[] Of((int Rows, int Columns) pair, int? row, int? column) =>
        [
            .. Enumerable
                .Range(0, Combinations)
                .Where(i =>
                    (row ?? CategoryOf(i, pair.Rows)) == CategoryOf(i, pair.Rows)
                    && (column ?? CategoryOf(i, pair.Columns)) == CategoryOf(i, pair.Columns)
                ),
        ];

    private static int CategoryOf(int combination, int dimension) =>
        dimension switch
        {
            0 => combination / (Sizes[1] * Sizes[2]),
            1 => combination / Sizes[2] % Sizes[1],
            _ => combination % Sizes[2],
        };

    private sealed record Rate(int Found, int All)
    {
        public Rate With(bool isFound) => new(Found + (isFound ? 1 : 0), All + 1);

        public override string ToString() => $"{Found} of {All}";
    }
}
