using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class YearSpanTests
{
    [Theory]
    [InlineData(2000, 5, "2000-2004")]
    [InlineData(2004, 5, "2000-2004")]
    [InlineData(1999, 10, "1990-1999")]
    [InlineData(2007, 1, "2007-2007")]
    [InlineData(3, 5, "0000-0004")]
    [InlineData(9999, 1000, "9000-9999")]
    [InlineData(9999, 7, "9996-9999")]
    public void Of_AnyYear_IsInOneSpan(int year, int length, string span)
    {
        Assert.Equal(span, YearSpan.Of(year, length).ToString());
        Assert.True(YearSpan.TryParse(span, out YearSpan read));
        Assert.Equal(YearSpan.Of(year, length), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2004")]
    [InlineData("2000/2004")]
    [InlineData("2004-2000")]
    [InlineData("+200-2004")]
    [InlineData("2000-20045")]
    [InlineData("0020-20\0\0")]
    [InlineData("20\0\0-2020")]
    public void TryParse_NotASpan_IsFalse(string? text) => Assert.False(YearSpan.TryParse(text, out _));

    [Fact]
    public void Construction_YearsOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearSpan(2004, 2000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearSpan(-1, 2000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearSpan(1, 10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearSpan.Of(-1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearSpan.Of(2000, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearSpan.Of(2000, 1001));
        Assert.True(new YearSpan(1990, 1999).CompareTo(new YearSpan(2000, 2009)) < 0);
        Assert.Equal(new YearSpan(0, 0), default);
    }
}
