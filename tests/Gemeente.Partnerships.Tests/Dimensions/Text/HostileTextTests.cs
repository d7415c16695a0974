using System.Diagnostics;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Tests.Dimensions.Text;

/// <summary>Long texts that are the worst case. A search that is not linear in their length would take hours.</summary>
public sealed class HostileTextTests
{
    private const int Length = 1_000_000;

    private static readonly TextLexicon Lexicon = Lexicons.Of(
        "include a a",
        "include a *a*",
        "include a *aa*",
        "include a *aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        "include a a ... a ... a ... a ... b",
        "include b not ... a",
        "exclude a a a",
        "negates-following not",
        "negates-preceding not a",
        "ends-negation but"
    );

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("not ")]
    [InlineData("not a but ")]
    [InlineData("a. ")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\n")]
    [InlineData("a\u0301")]
    [InlineData("\u00AD")]
    [InlineData("\uD83D")]
    [InlineData("\u0000")]
    [InlineData("a", 10)]
    [InlineData("aaaaaaab, ", 10)]
    public void FindCategories_LongText_LinearTime(string piece, int times = 1)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times * Length / piece.Length));
        var clock = Stopwatch.StartNew();

        Lexicon.FindCategories(text, new bool[2]);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void FindCategories_LongText_ConstantMemory()
    {
        bool[] found = new bool[2];
        string text = string.Concat(Enumerable.Repeat("not a ", Length / 6));
        Lexicon.FindCategories("not a", found);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Lexicon.FindCategories(text, found);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void FindCategories_SentenceCut_WordsAfterAreFound() =>
        Assert.Equal(
            ["b", "b"],
            Lexicons.Words("b", string.Concat(Enumerable.Repeat("x ", TextScanner.MaxSentenceWords - 1)) + "b b")
        );
}
