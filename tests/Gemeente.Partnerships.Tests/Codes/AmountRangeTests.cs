using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class AmountRangeTests
{
    [Fact]
    public void Factories_Amounts_SetBounds()
    {
        Assert.Equal((500m, 500m), Bounds(AmountRange.Exactly(500)));
        Assert.Equal((1000m, 5000m), Bounds(AmountRange.Between(1000, 5000)));
        Assert.Equal((50_000m, null), Bounds(AmountRange.AtLeast(50_000)));
        Assert.Equal(AmountRange.Exactly(500), AmountRange.Between(500, 500.00m));
        Assert.Equal(AmountRange.AtLeast(0), default);

        static (decimal, decimal?) Bounds(AmountRange range) => (range.From, range.To);
    }

    [Fact]
    public void Construction_NegativeOrReversed_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountRange.Exactly(-0.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountRange.AtLeast(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountRange.Between(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmountRange.Between(2, 1));
    }

    [Fact]
    public void Contains_RangeWithin_True()
    {
        AmountRange range = AmountRange.Between(1000, 5000);

        Assert.True(range.Contains(range));
        Assert.True(range.Contains(AmountRange.Exactly(1000)));
        Assert.True(range.Contains(AmountRange.Exactly(5000)));
        Assert.False(range.Contains(AmountRange.Exactly(5000.01m)));
        Assert.False(range.Contains(AmountRange.Between(999, 2000)));
        Assert.False(range.Contains(AmountRange.AtLeast(2000)));
        Assert.True(AmountRange.AtLeast(1000).Contains(range));
        Assert.True(AmountRange.AtLeast(1000).Contains(AmountRange.AtLeast(1000)));
        Assert.False(AmountRange.AtLeast(1001).Contains(range));
    }

    [Fact]
    public void ToString_Bounds_AreWritten()
    {
        Assert.Equal("20000-30000", AmountRange.Between(20_000.00m, 30_000m).ToString());
        Assert.Equal("50000+", AmountRange.AtLeast(50_000).ToString());
        Assert.Equal("12.5", AmountRange.Exactly(12.50m).ToString());
        Assert.Equal("0+", default(AmountRange).ToString());
    }
}
