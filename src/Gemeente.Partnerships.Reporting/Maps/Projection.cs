using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>
/// Places points of the earth on a map in whole units. The degrees of longitude have their width in the middle of the
/// map, so that shapes there are right.
/// </summary>
internal sealed class Projection
{
    private const int WorldWidth = 1000;
    private const double Margin = 0.12;
    private const double MinDegrees = 24;
    private const double MaxDegrees = 130;
    private const double MinAspect = 1.35;
    private const double MaxAspect = 2.1;

    private readonly double _west;
    private readonly double _south;
    private readonly double _north;
    private readonly double _unitsX;
    private readonly double _unitsY;

    private Projection(double west, double south, double east, double north, int width, double latitude)
    {
        _west = west;
        _south = south;
        _north = north;
        _unitsX = width / (east - west);
        _unitsY = _unitsX / Math.Cos(double.DegreesToRadians(latitude));
        Width = width;
        Height = (int)Math.Round((north - south) * _unitsY);
    }

    /// <summary>Gets the projection of the map of the Netherlands.</summary>
    public static Projection Netherlands { get; } = new(3.3, 50.72, 7.28, 53.6, 800, 52.2);

    private static Projection World { get; } = new(-170, -56, 190, 78, WorldWidth, 35);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Returns the projection of a map on which all points are, and the Netherlands.</summary>
    public static Projection Around(IEnumerable<GeoPoint> points)
    {
        GeoPoint[] all = [.. points, new GeoPoint(50.75, 3.3), new GeoPoint(53.6, 7.3)];
        double west = all.Min(point => point.Longitude);
        double east = all.Max(point => point.Longitude);
        double south = all.Min(point => point.Latitude);
        double north = all.Max(point => point.Latitude);
        if (east - west > MaxDegrees || north - south > MaxDegrees)
            return World;
        Widen(ref west, ref east, Math.Max(MinDegrees, (east - west) * (1 + (2 * Margin))));
        Widen(ref south, ref north, (north - south) * (1 + (2 * Margin)));
        double middle = (south + north) / 2;
        double cosine = Math.Cos(double.DegreesToRadians(middle));
        double aspect = (east - west) * cosine / (north - south);
        if (aspect > MaxAspect)
            Widen(ref south, ref north, (east - west) * cosine / MaxAspect);
        else if (aspect < MinAspect)
            Widen(ref west, ref east, (north - south) * MinAspect / cosine);
        return new Projection(west, south, east, north, WorldWidth, middle);
    }

    /// <summary>Returns the place of a point in degrees.</summary>
    public (int X, int Y) Place(double longitude, double latitude) =>
        ((int)Math.Round((longitude - _west) * _unitsX), (int)Math.Round((_north - latitude) * _unitsY));

    /// <summary>
    /// Returns the place of a point. A point west of the map is on its east side, as Samoa is on the map of the world.
    /// One north or south of it is on its edge.
    /// </summary>
    public (int X, int Y) Place(GeoPoint point) =>
        Place(
            point.Longitude < _west ? point.Longitude + 360 : point.Longitude,
            Math.Clamp(point.Latitude, _south, _north)
        );

    /// <summary>True if a part of the shape can be on the map.</summary>
    public bool MayShow(ReadOnlySpan<(int X, int Y)> places)
    {
        (int left, int right, int top, int bottom) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach ((int x, int y) in places)
        {
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        return right >= 0 && left <= Width && bottom >= 0 && top <= Height;
    }

    private static void Widen(ref double low, ref double high, double span)
    {
        double middle = (low + high) / 2;
        (low, high) = (middle - (span / 2), middle + (span / 2));
    }
}
