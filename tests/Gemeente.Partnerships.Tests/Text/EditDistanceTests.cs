using CsCheck;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc"], 0, 8];

    [Fact]
    public void Between_TwoTexts_IsThatOfTheWholeTable() =>
        Gen.Select(Words, Words, Gen.Int[0, 9])
            .Sample(
                (from, to, max) =>
                {
                    int expected = OfWholeTable(from, to);
                    int actual = EditDistance.Between(from, to, max);
                    return expected <= max ? actual == expected : actual > max;
                }
            );

    [Fact]
    public void Between_LongTexts_IsExact()
    {
        string text = new('a', 1000);
        Assert.Equal(2, EditDistance.Between(text, $"b{text}b", max: 5));
    }

    // The slow twin: all rows of the table.
    private static int OfWholeTable(string from, string to)
    {
        int[,] table = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
                table[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(
                        table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1),
                        1 + Math.Min(table[i - 1, j], table[i, j - 1])
                    );
        }

        return table[from.Length, to.Length];
    }
}
