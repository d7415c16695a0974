namespace Gemeente.Partnerships.Tests;

public sealed class PopulationSeriesTests
{
    [Fact]
    public void In_YearOfTheSeries_Number()
    {
        PopulationSeries series = PopulationSeries.Parse("1960: 1477 1470 0");

        Assert.Equal([null, 1477, 1470, 0, null], Enumerable.Range(1959, 5).Select(year => series.In(year)));
        Assert.Equal((1960, 1962, "1960: 1477 1470 0"), (series.FirstYear, series.LastYear, series.ToString()));
        Assert.Equal(series, PopulationSeries.Create(1960, [1477, 1470, 0]));
        Assert.NotEqual(series, PopulationSeries.Create(1960, [1477, 1470]));
    }

    [Fact]
    public void Empty_HasNoYears()
    {
        Assert.Equal(PopulationSeries.Empty, PopulationSeries.Create(1960, []));
        Assert.Equal(
            (null, null, null),
            (PopulationSeries.Empty.FirstYear, PopulationSeries.Empty.LastYear, PopulationSeries.Empty.In(1960))
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1960:")]
    [InlineData("1960: ")]
    [InlineData("1960: 1 ")]
    [InlineData("1960: 1  2")]
    [InlineData("1960: -1")]
    [InlineData("960: 1 2")]
    [InlineData("0960: 1 2")]
    [InlineData("1960: 99999999999")]
    [InlineData("1960: 1477\0 1470")]
    [InlineData("196\0: 1477")]
    public void TryParse_NotASeries_False(string? text) => Assert.False(PopulationSeries.TryParse(text, out _));

    [Fact]
    public void Deferred_Equality_ReadsTheText()
    {
        int reads = 0;
        var series = new PopulationSeries(
            "0363",
            _ =>
            {
                reads++;
                return "1960: 1".AsMemory();
            }
        );

        _ = series.GetHashCode();
        Assert.Equal(0, reads);
        Assert.Equal(PopulationSeries.Parse("1960: 1"), series);
    }
}
