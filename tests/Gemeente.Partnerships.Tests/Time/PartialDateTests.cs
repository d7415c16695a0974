using CsCheck;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Time;

public sealed class PartialDateTests
{
    private static readonly Gen<DateOnly> GenDay = Gen.Int[0, DateOnly.MaxValue.DayNumber]
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<PartialDate> GenDate = Gen.OneOf(
        GenDay.Select(day => new PartialDate(day)),
        GenDay.Select(day => new PartialDate(day.Year, day.Month)),
        GenDay.Select(day => new PartialDate(day.Year))
    );

    [Theory]
    [InlineData("2004", DatePrecision.Year, "2004-01-01", "2004-12-31")]
    [InlineData("2004-02", DatePrecision.Month, "2004-02-01", "2004-02-29")]
    [InlineData("2003-02", DatePrecision.Month, "2003-02-01", "2003-02-28")]
    [InlineData("2004-11-05", DatePrecision.Day, "2004-11-05", "2004-11-05")]
    [InlineData("0001", DatePrecision.Year, "0001-01-01", "0001-12-31")]
    [InlineData("9999", DatePrecision.Year, "9999-01-01", "9999-12-31")]
    [InlineData("9999-12-31", DatePrecision.Day, "9999-12-31", "9999-12-31")]
    public void Earliest_AndLatest_AreThePossibleDays(
        string text,
        DatePrecision precision,
        string earliest,
        string latest
    )
    {
        PartialDate date = PartialDate.Parse(text);

        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.Parse(earliest), date.Earliest);
        Assert.Equal(DateOnly.Parse(latest), date.Latest);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("204")]
    [InlineData("0000")]
    [InlineData("2004-")]
    [InlineData("2004-1")]
    [InlineData("2004-13")]
    [InlineData("2004-00")]
    [InlineData("2003-02-29")]
    [InlineData("2004-11-00")]
    [InlineData("2004-11-05T00:00")]
    [InlineData("2004/11/05")]
    [InlineData("05-11-2004")]
    [InlineData("2004-11-5 ")]
    [InlineData(" 2004")]
    [InlineData("-004")]
    [InlineData("+004")]
    [InlineData("٢٠٠٤")]
    [InlineData("2004\0\0\0")]
    [InlineData("20041105")]
    public void TryParse_NotADate_IsFalse(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal(default, date);
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Fact]
    public void Parse_LongText_IsShortenedInTheMessage()
    {
        var error = Assert.Throws<FormatException>(() => PartialDate.Parse(new string('2', 100_000)));

        Assert.InRange(error.Message.Length, 1, 200);
    }

    [Fact]
    public void ToString_AnyDate_ParsesToTheSameDate() =>
        GenDate.Sample(date => PartialDate.Parse(date.ToString()) == date);

    [Fact]
    public void CompareTo_OtherDate_OrdersByEarliestThenPrecision() =>
        Gen.Select(GenDate, GenDate)
            .Sample(
                (left, right) =>
                {
                    int expected = (left.Earliest, left.Precision).CompareTo((right.Earliest, right.Precision));
                    Assert.Equal(Math.Sign(expected), Math.Sign(left.CompareTo(right)));
                    Assert.Equal(expected < 0, left < right);
                    Assert.Equal(expected <= 0, left <= right);
                    Assert.Equal(expected > 0, left > right);
                    Assert.Equal(expected >= 0, left >= right);
                    Assert.Equal(expected == 0, left == right);
                }
            );

    [Fact]
    public void CompareTo_SameDate_IsEqual()
    {
        PartialDate date = new(2004, 11);
        PartialDate same = new(2004, 11);
        Assert.False(date < same);
        Assert.True(date <= same);
        Assert.False(date > same);
        Assert.True(date >= same);
    }

    [Theory]
    [InlineData("2004-11", "2004-11-01", "2004-11-01")]
    [InlineData("2004-11", "2004-11-30", "2004-11-30")]
    [InlineData("2004-11", "2004-10-31", "2004-11-30")]
    [InlineData("2004-11", "2004-12-01", "2004-11-30")]
    [InlineData("2004", null, "2004-12-31")]
    public void AsOf_ReferenceDateWithin_IsThatDay(string date, string? referenceDate, string day) =>
        Assert.Equal(
            DateOnly.Parse(day),
            PartialDate.Parse(date).AsOf(referenceDate is null ? null : DateOnly.Parse(referenceDate))
        );

    [Fact]
    public void Equals_OtherPrecision_IsNotEqual()
    {
        Assert.NotEqual(new PartialDate(2004), new PartialDate(2004, 1));
        Assert.NotEqual(new PartialDate(2004, 1), new PartialDate(2004, 1, 1));
        Assert.Equal(new PartialDate(2004, 11, 5), new DateOnly(2004, 11, 5));
    }

    [Fact]
    public void Default_IsTheYear1() => Assert.Equal(new PartialDate(1), default);

    [Fact]
    public void Precision_PartsNotKnown_AreNull()
    {
        PartialDate year = new(2004);
        PartialDate month = new(2004, 11);
        PartialDate day = new(2004, 11, 5);

        Assert.Equal((2004, null, null), (year.Year, year.Month, year.Day));
        Assert.Equal((2004, 11, null), (month.Year, month.Month, month.Day));
        Assert.Equal((2004, 11, 5), (day.Year, day.Month, day.Day));
    }

    [Fact]
    public void Construction_DayThatDoesNotExist_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2004, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2003, 2, 29));
    }
}
