using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class NumberBandListTests
{
    [Theory]
    [InlineData(0, "up-to-50000", "under-5000")]
    [InlineData(4_999, "up-to-50000", "under-5000")]
    [InlineData(5_000, "up-to-50000", "5000-9999")]
    [InlineData(50_000, "up-to-50000", "50000-99999")]
    [InlineData(50_001, "over-50000", "50000-99999")]
    [InlineData(249_999, "over-50000", "150000-249999")]
    [InlineData(int.MaxValue, "over-50000", "250000-and-over")]
    [InlineData(-1, null, null)]
    public void Classify_Number_OneBand(int number, string? summary, string? cbs)
    {
        Assert.Equal(summary, NumberBandList.Ncdo2008SizeClasses.Classify(number)?.Code);
        Assert.Equal(cbs, NumberBandList.CbsSizeClasses.Classify(number)?.Code);
    }

    [Fact]
    public void Classify_Range_BandThatContainsIt()
    {
        NumberBandList scheme = NumberBandList.Ncdo2008SizeClasses;

        Assert.Equal("up-to-50000", scheme.Classify(1, 50_000)?.Code);
        Assert.Null(scheme.Classify(50_000, 50_001));
        Assert.Equal("over-50000", scheme.Classify(50_001, int.MaxValue)?.Code);
    }

    [Fact]
    public void Construction_GapOrEqualCodes_Throws()
    {
        NumberBand low = new()
        {
            Code = "low",
            From = 0,
            To = 9,
            Label = Label.Same("low"),
        };
        NumberBand high = new()
        {
            Code = "high",
            From = 10,
            Label = Label.Same("high"),
        };

        Assert.Equal(new NumberBandList { Bands = [low, high] }, new NumberBandList { Bands = [low, high] });
        Assert.Throws<ArgumentException>(() => new NumberBandList { Bands = [low, high with { From = 11 }] });
        Assert.Throws<ArgumentException>(() => new NumberBandList { Bands = [high, low] });
        Assert.Throws<ArgumentException>(() => new NumberBandList { Bands = [low, high with { Code = "low" }] });
        Assert.Throws<ArgumentException>(() => low with { Code = " " });
    }

    [Fact]
    public void Indexer_Code_Band()
    {
        Assert.Equal(10_000, NumberBandList.CbsSizeClasses["10000-19999"].From);
        Assert.Contains(
            "under-5",
            Assert.Throws<KeyNotFoundException>(() => NumberBandList.Durations["5"]).Message,
            StringComparison.Ordinal
        );
    }
}
