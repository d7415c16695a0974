using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2004-11", "2004-11", "2004-11")]
    [InlineData("by 2010", "uiterlijk 2010", "by 2010")]
    [InlineData("unknown", "onbekend", "unknown")]
    public void Of_Bound_IsADateOrWords(string bound, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), PeriodText.Of(PeriodBound.Parse(bound)));

    [Fact]
    public void Of_OpenBound_IsNothing() => Assert.Equal(default, PeriodText.Of(PeriodBound.Open));

    [Theory]
    [InlineData("1975/open", "vanaf 1975", "from 1975")]
    [InlineData("by 1975/open", "vanaf uiterlijk 1975", "from by 1975")]
    [InlineData("open/1990", "tot en met 1990", "until 1990")]
    [InlineData("open/by 1990", "tot en met uiterlijk 1990", "until by 1990")]
    [InlineData("1975/1990", "1975 - 1990", "1975 - 1990")]
    [InlineData("unknown/1990", "onbekend - 1990", "unknown - 1990")]
    public void Of_Period_HasTheBoundsThatAreNotOpen(string period, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), PeriodText.Of(Period.Parse(period)));

    [Theory]
    [InlineData("by 2015", "begon uiterlijk 2015, misschien eerder", "began by 2015, perhaps earlier")]
    [InlineData("2015", "begon 2015; de dag is niet bekend", "began 2015; the day is not known")]
    [InlineData("unknown", "de begindatum is niet bekend", "the start is not known")]
    public void DoubtOfStart_Bound_IsTheReason(string start, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), PeriodText.DoubtOfStart(PeriodBound.Parse(start)));

    [Theory]
    [InlineData("by 2015", "eindigde uiterlijk 2015, misschien eerder", "ended by 2015, perhaps earlier")]
    [InlineData("2015", "eindigde 2015; de dag is niet bekend", "ended 2015; the day is not known")]
    [InlineData("unknown", "niet bekend is of en wanneer het eindigde", "it is not known whether and when it ended")]
    public void DoubtOfEnd_Bound_IsTheReason(string end, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), PeriodText.DoubtOfEnd(PeriodBound.Parse(end)));
}
