using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Maps;

namespace Gemeente.Partnerships.Reporting.Tests.Maps;

/// <summary>The embedded outlines, and the places on maps.</summary>
public sealed class OutlinesTests
{
    [Theory]
    [InlineData(2007)]
    [InlineData(2025)]
    public void Areas_OfAYear_AreThoseOfTheRegister(int year) =>
        Assert.Equal(
            EmbeddedRegisters.Municipalities.ExistingOn(new DateOnly(year, 1, 1)).Select(one => one.Code).Order(),
            NetherlandsOutlines.In(year).Areas().Select(area => area.Code).Order()
        );

    [Theory]
    [InlineData(2007)]
    [InlineData(2025)]
    public void Areas_OfAYear_ContainThePointOfTheMunicipality(int year)
    {
        int outside = 0;
        foreach ((MunicipalityCode code, IReadOnlyList<(int X, int Y)[]> rings) in NetherlandsOutlines.In(year).Areas())
        {
            if (EmbeddedRegisters.Municipalities.LocationOf(code) is not { } point)
                continue;
            double x = point.Longitude * 1000;
            double y = point.Latitude * 1000;
            if (rings.Count(ring => Contains(ring, x, y)) % 2 == 0)
                outside++;
        }

        // A municipality of both years has the point of one of them, and its borders may have moved.
        Assert.InRange(outside, 0, 8);
    }

    [Fact]
    public void NearestYear_Date_IsOneOfTwo()
    {
        Assert.Equal(2007, NetherlandsOutlines.NearestYear(new DateOnly(1950, 1, 1)));
        Assert.Equal(2007, NetherlandsOutlines.NearestYear(new DateOnly(2016, 1, 1)));
        Assert.Equal(2025, NetherlandsOutlines.NearestYear(new DateOnly(2016, 1, 2)));
    }

    [Fact]
    public void Around_Points_ShowsThemAndTheNetherlands()
    {
        GeoPoint[][] sets =
        [
            [],
            [new GeoPoint(51.75, -1.26)],
            [new GeoPoint(12.1, -85.4), new GeoPoint(53.01, 18.6)],
            [new GeoPoint(-41.3, 174.8), new GeoPoint(35.7, 139.7)],
            [new GeoPoint(89, 0), new GeoPoint(-50, 0)],
            [new GeoPoint(-21.1, -175.2), new GeoPoint(-13.8, -171.8), new GeoPoint(-77.8, 166.7)],
        ];
        foreach (GeoPoint[] points in sets)
        {
            var map = Projection.Around(points);
            Assert.InRange((double)map.Width / map.Height, 1, 2.6);
            foreach (GeoPoint point in points.Append(new GeoPoint(52, 5)))
            {
                (int x, int y) = map.Place(point);
                Assert.InRange(x, 0, map.Width);
                Assert.InRange(y, 0, map.Height);
            }
        }
    }

    [Fact]
    public void Land_OfBothYears_IsClosedRings()
    {
        foreach (int year in new[] { 2007, 2025 })
        {
            string[] rings = NetherlandsOutlines.In(year).Land().Split('z', StringSplitOptions.RemoveEmptyEntries);

            // The mainland, islands and water between; far fewer rings than lines.
            Assert.InRange(rings.Length, 6, 60);
            Assert.True(rings.Max(ring => ring.Length) > 2000);
        }
    }

    private static bool Contains((int X, int Y)[] ring, double x, double y)
    {
        bool isInside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            (double x1, double y1) = ring[i];
            (double x2, double y2) = ring[j];
            if (y1 > y != y2 > y && x < ((x2 - x1) * (y - y1) / (y2 - y1)) + x1)
                isInside = !isInside;
        }

        return isInside;
    }
}
