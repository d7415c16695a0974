using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class BoundMergeTests
{
    [Theory]
    [InlineData("2004", "2004", "2004")]
    [InlineData("2004", "2004-11", "2004-11")]
    [InlineData("2004-11", "2004", "2004-11")]
    [InlineData("2004-01", "2004", "2004-01")]
    [InlineData("2004-12", "2004", "2004-12")]
    [InlineData("2004-11", "2004-11-30", "2004-11-30")]
    [InlineData("2004", "2004-01-01", "2004-01-01")]
    [InlineData("2004", "by 2004", "2004")]
    [InlineData("by 2004", "2004", "2004")]
    [InlineData("by 2004", "1980", "1980")]
    [InlineData("by 2006", "by 2004", "by 2004")]
    [InlineData("by 2004", "by 2004-12-31", "by 2004")]
    [InlineData("unknown", "by 2004", "by 2004")]
    [InlineData("1980", "unknown", "1980")]
    [InlineData("unknown", "open", "open")]
    public void Combine_OneWithinTheOther_KeepsTheMorePrecise(string first, string second, string kept) =>
        Assert.Equal((PeriodBound.Parse(kept), false), Combine(first, second, isStart: true));

    [Theory]
    [InlineData("2004", "2005")]
    [InlineData("2004-11", "2004-12")]
    [InlineData("by 2004", "2005")]
    [InlineData("2005", "by 2004")]
    [InlineData("2004", "open")]
    public void Combine_OneExcludesTheOther_KeepsTheFirst(string first, string second) =>
        Assert.Equal((PeriodBound.Parse(first), true), Combine(first, second, isStart: true));

    /// <summary>An open start is before all days, and an open end after all.</summary>
    [Fact]
    public void Combine_OpenBound_IsBeforeOrAfterAllDays()
    {
        Assert.Equal((PeriodBound.Open, false), Combine("by 2004", "open", isStart: true));
        Assert.Equal((PeriodBound.Parse("by 2004"), true), Combine("by 2004", "open", isStart: false));
    }

    private static (PeriodBound Kept, bool IsConflict) Combine(string first, string second, bool isStart) =>
        BoundMerge.Combine(PeriodBound.Parse(first), PeriodBound.Parse(second), isStart);
}
