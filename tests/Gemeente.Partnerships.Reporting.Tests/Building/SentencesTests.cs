using Gemeente.Partnerships.Reporting.Building;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Tests.Building;

/// <summary>The rules of docs/reference/report.md for sentences that follow from numbers.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData(0, "geen stedenbanden", "no partnerships")]
    [InlineData(1, "1 stedenband", "1 partnership")]
    [InlineData(39, "39 stedenbanden", "39 partnerships")]
    [InlineData(12345, "12.345 stedenbanden", "12,345 partnerships")]
    public void Count_Number_HasItsNoun(long number, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), Sentences.Count(number, Sentences.Partnership));

    [Theory]
    [InlineData(0, 10, "0 %")]
    [InlineData(1, 1000, "less than 1 %")]
    [InlineData(1, 3, "33 %")]
    [InlineData(999, 1000, "more than 99 %")]
    [InlineData(10, 10, "100 %")]
    public void Share_PartOfWhole_IsNeverAllOrNothingByRounding(int part, int whole, string english) =>
        Assert.Equal(english, Numbers.Share(part, whole).English);

    [Theory]
    [InlineData(new long[] { 13, 7, 6 }, "A (13)")]
    [InlineData(new long[] { 7, 7, 6 }, "A and B (7 each)")]
    [InlineData(new long[] { 7, 7, 7, 6 }, "A, B and C (7 each)")]
    [InlineData(new long[] { 7, 7, 7, 7, 6 }, null)]
    [InlineData(new long[] { 7, 7 }, null)]
    [InlineData(new long[] { 0, 0, 0 }, null)]
    [InlineData(new long[] { 7 }, null)]
    [InlineData(new long[] { }, null)]
    public void Largest_Counts_NamesFewOrNone(long[] counts, string? english) =>
        Assert.Equal(
            english,
            Sentences
                .Largest([.. counts.Select((count, i) => (Label.Same(((char)('A' + i)).ToString()), count))])
                ?.English
        );

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(1, 0, 0, "It is certain on this date.")]
    [InlineData(3, 0, 0, "All are certain on this date.")]
    [InlineData(0, 1, 0, "It is not certain that it exists on this date.")]
    [InlineData(0, 2, 0, "For none of them is it certain that it exists on this date.")]
    [InlineData(1, 2, 0, "Of these, 1 is certain on this date and 2 possible.")]
    [InlineData(0, 0, 4, "All records are reconstructed and are not facts about a municipality.")]
    [InlineData(
        5,
        0,
        34,
        "5 of them are documented and certain on this date. "
            + "34 reconstructed records are counted and are not facts about a municipality."
    )]
    public void Certainty_Counts_SaysHowMuchIsCertain(int certain, int possible, int reconstructed, string? english) =>
        Assert.Equal(english, Sentences.Certainty(new PartCounts(certain, possible, reconstructed))?.English);
}
