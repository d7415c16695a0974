using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class PeriodBoundTests
{
    [Theory]
    [InlineData("unknown", PeriodBoundKind.Unknown, null)]
    [InlineData("open", PeriodBoundKind.Open, null)]
    [InlineData("2004-11", PeriodBoundKind.On, "2004-11")]
    [InlineData("by 2004-11-05", PeriodBoundKind.By, "2004-11-05")]
    public void Parse_WrittenForm_IsTheBound(string text, PeriodBoundKind kind, string? date)
    {
        PeriodBound bound = PeriodBound.Parse(text);

        Assert.Equal(kind, bound.Kind);
        Assert.Equal(date, bound.Date?.ToString());
        Assert.Equal(text, bound.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Open")]
    [InlineData("by")]
    [InlineData("by ")]
    [InlineData("by unknown")]
    [InlineData("by by 2004")]
    [InlineData("by  2004")]
    [InlineData("after 2004")]
    public void TryParse_NotABound_IsFalse(string? text)
    {
        Assert.False(PeriodBound.TryParse(text, out PeriodBound bound));
        Assert.Equal(default, bound);
        Assert.Throws<FormatException>(() => PeriodBound.Parse(text));
    }

    [Fact]
    public void Equals_OtherKind_IsNotEqual()
    {
        PartialDate date = new(2004);

        Assert.NotEqual(PeriodBound.On(date), PeriodBound.By(date));
        Assert.NotEqual(PeriodBound.Open, PeriodBound.Unknown);
        Assert.NotEqual(PeriodBound.On(default), PeriodBound.Unknown);
        Assert.Equal(PeriodBound.By(date), PeriodBound.By(date));
    }

    [Fact]
    public void Default_IsUnknown() => Assert.Equal(PeriodBound.Unknown, default);
}
