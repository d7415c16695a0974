namespace Gemeente.Partnerships.Reporting.Tests;

public sealed class FigureValueTests
{
    [Theory]
    [InlineData("39")]
    [InlineData("4.5")]
    [InlineData("local-government+service-improvement")]
    [InlineData("waste")]
    public void Parse_PublishedValue_RoundTrips(string text) => Assert.Equal(text, FigureValue.Parse(text).ToString());

    [Fact]
    public void Equals_SameContent_IsTrue()
    {
        Assert.Equal(FigureValue.Of(39), FigureValue.Parse("39"));
        Assert.Equal(FigureValue.Of(["a", "b"]), FigureValue.Parse("a+b"));
        Assert.NotEqual(FigureValue.Of(["b", "a"]), FigureValue.Parse("a+b"));
    }

    [Fact]
    public void Of_NoCodes_Throws()
    {
        Assert.Throws<ArgumentException>(() => FigureValue.Of([]));
        Assert.Throws<ArgumentException>(() => FigureValue.Parse(" "));
    }
}
