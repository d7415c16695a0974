using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class MunicipalityTests
{
    [Theory]
    [InlineData("unknown", null, "0001-01-01", true)]
    [InlineData("by 1812", null, "1811-12-31", false)]
    [InlineData("by 1812", null, "1812-01-01", true)]
    [InlineData("1926", null, "1925-12-31", false)]
    [InlineData("1926", null, "1926-01-01", true)]
    [InlineData("2009-01-01", null, "2008-12-31", false)]
    [InlineData("2009-01-01", null, "2009-01-01", true)]
    [InlineData("open", "2009-01-01", "2008-12-31", true)]
    [InlineData("open", "2009-01-01", "2009-01-01", false)]
    public void ExistsOn_AnyDate_IsWithinTheFirstAndLastDay(string from, string? to, string date, bool expected)
    {
        Municipality municipality = Samples.Municipality with
        {
            ValidFrom = PeriodBound.Parse(from),
            ValidTo = to is null ? null : DateOnly.Parse(to),
        };

        Assert.Equal(expected, municipality.ExistsOn(DateOnly.Parse(date)));
    }

    [Fact]
    public void Construction_EndNotAfterStart_Throws()
    {
        Municipality one = Samples.Municipality with { ValidFrom = PeriodBound.On(new PartialDate(2009)) };

        Assert.Throws<ArgumentException>(() => one with { ValidTo = new DateOnly(2009, 1, 1) });
        Assert.Throws<ArgumentException>(() =>
            Samples.Municipality with
            {
                ValidTo = new DateOnly(2009, 1, 1),
                ValidFrom = one.ValidFrom,
            }
        );
        Assert.True((one with { ValidTo = new DateOnly(2009, 1, 2) }).ExistsOn(new DateOnly(2009, 1, 1)));
    }

    [Fact]
    public void Construction_InvalidValues_Throws()
    {
        Assert.Throws<ArgumentException>(() => Samples.Municipality with { Name = "" });
        Assert.Throws<ArgumentException>(() => Samples.Municipality with { Inhabitants = -1 });
        Assert.Throws<ArgumentNullException>(() => Samples.Municipality with { OtherNames = null! });
        Assert.Throws<ArgumentException>(() => Samples.Profile with { Inhabitants = -1 });
        Assert.Throws<ArgumentException>(() => Samples.Profile with { Name = "" });
        Assert.Throws<ArgumentNullException>(() => Samples.Profile with { ValidFor = null! });
        Assert.Throws<ArgumentNullException>(() => Samples.Profile with { Evidence = null! });
    }

    [Fact]
    public void Equals_ProfilesWithEqualContent_IsTrue()
    {
        MunicipalityProfile profile = Samples.Profile with
        {
            Staffing = Staffing.Coordinator,
            WeeklyTime = WeeklyTime.AFewHours,
            AnnualBudget = AmountRange.AtLeast(50_000),
        };

        Assert.Equal(
            profile,
            profile with
            {
                WeeklyTime = WeeklyTime.FromCode("a-few-hours"),
                ValidFor = Period.Always with { },
            }
        );
        Assert.NotEqual(profile, profile with { AnnualBudget = AmountRange.Exactly(50_000) });
    }
}
