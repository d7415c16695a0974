using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData("52.0908, 5.1222", "52.0908, 5.1222")]
    [InlineData("52.0908,5.1222", "52.0908, 5.1222")]
    [InlineData("-6.2, 106.816667", "-6.2, 106.81667")]
    [InlineData("90, -180", "90, -180")]
    public void Parse_Point_Read(string text, string expected) => Assert.Equal(expected, $"{GeoPoint.Parse(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("52")]
    [InlineData("52, x")]
    [InlineData("90.1, 0")]
    [InlineData("0, 180.1")]
    [InlineData("NaN, 0")]
    [InlineData("1e1, 0")]
    [InlineData("52, 5, 3")]
    [InlineData("52, 5\0")]
    public void TryParse_OtherText_False(string text) => Assert.False(GeoPoint.TryParse(text, out _));

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    public void Constructor_OutOfRange_Throws(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude));

    [Fact]
    public void Default_IsZero() => Assert.Equal(new GeoPoint(0, 0), default);

    [Theory]
    [InlineData("52.37403, 4.88969", "41.01384, 28.94966", 2210)]
    [InlineData("0, 0", "0, 180", 20015)]
    [InlineData("0, 179", "0, -179", 222)]
    [InlineData("52, 5", "52, 5", 0)]
    public void DistanceTo_Points_GreatCircle(string from, string to, double kilometres)
    {
        double distance = GeoPoint.Parse(from).DistanceTo(GeoPoint.Parse(to));

        Assert.Equal(kilometres, distance, tolerance: 10);
        Assert.Equal(distance, GeoPoint.Parse(to).DistanceTo(GeoPoint.Parse(from)), tolerance: 0.001);
    }
}
