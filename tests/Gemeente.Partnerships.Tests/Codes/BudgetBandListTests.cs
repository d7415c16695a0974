using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class BudgetBandListTests
{
    [Theory]
    [InlineData(1000, 1000, "1000-5000")]
    [InlineData(5000, 5000, "1000-5000")]
    [InlineData(1000, 5000, "1000-5000")]
    [InlineData(20000, 30000, "20000-30000")]
    [InlineData(50000, null, "50000+")]
    [InlineData(75000, 80000, "50000+")]
    [InlineData(999, 999, "outside")]
    [InlineData(5001, 5001, "outside")]
    [InlineData(40000, 40000, "outside")]
    [InlineData(4000, 25000, "outside")]
    [InlineData(20000, null, "outside")]
    [InlineData(0, null, "outside")]
    public void Classify_AmountOrRange_BandThatContainsIt(int from, int? to, string expected)
    {
        AmountRange amount = to is { } upper ? AmountRange.Between(from, upper) : AmountRange.AtLeast(from);

        Assert.Equal(expected, BudgetBandList.Ncdo2008.Classify(amount).ToString());
    }

    [Fact]
    public void Construction_BandsNotAscending_Throws()
    {
        BudgetBand low = Band("low", AmountRange.Between(0, 10));
        BudgetBand high = Band("high", AmountRange.Between(11, 20));

        Assert.Equal(new BudgetBandList { Bands = [low, high] }, new BudgetBandList { Bands = [low, high] });
        Assert.Throws<ArgumentException>(() => new BudgetBandList { Bands = [high, low] });
        Assert.Throws<ArgumentException>(() =>
            new BudgetBandList { Bands = [low, Band("x", AmountRange.Between(10, 20))] }
        );
        Assert.Throws<ArgumentException>(() =>
            new BudgetBandList { Bands = [Band("x", AmountRange.AtLeast(0)), high] }
        );
        Assert.Throws<ArgumentException>(() => new BudgetBandList { Bands = [low, high with { Code = "low" }] });
        Assert.Throws<ArgumentException>(() => new BudgetBandList { Bands = [low, BudgetBand.Outside] });
        Assert.Throws<ArgumentNullException>(() => new BudgetBandList { Bands = null! });
    }

    [Fact]
    public void Classify_NoBands_Outside() =>
        Assert.Same(BudgetBand.Outside, new BudgetBandList { Bands = [] }.Classify(AmountRange.Exactly(1)));

    private static BudgetBand Band(string code, AmountRange range) =>
        new()
        {
            Code = code,
            Range = range,
            Label = Partnerships.Text.Label.Same(code),
        };
}
