using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A point on the earth in degrees of WGS84 (coördinaten), to five decimals.</summary>
/// <remarks>
/// Immutable; equal when both degrees are. The default value is the point 0, 0 in the Gulf of Guinea. The text is
/// <c>52.0908, 5.1222</c>: latitude, longitude.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<GeoPoint>))]
[TypeConverter(typeof(TextConverter<GeoPoint>))]
public readonly record struct GeoPoint : ITextValue<GeoPoint>
{
    private const double PerDegree = 100_000;
    private const double EarthRadius = 6371.0088;
    private const string Expected = "a latitude and a longitude in degrees, such as '52.0908, 5.1222'";

    private readonly int _latitude;
    private readonly int _longitude;

    /// <summary>Creates a point.</summary>
    /// <param name="latitude">The degrees north of the equator, from -90 to 90.</param>
    /// <param name="longitude">The degrees east of Greenwich, from -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or not a number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is from -90 to 90.");
        if (!(Math.Abs(longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is from -180 to 180.");
        _latitude = (int)Math.Round(latitude * PerDegree);
        _longitude = (int)Math.Round(longitude * PerDegree);
    }

    /// <summary>The degrees north of the equator, from -90 to 90.</summary>
    public double Latitude => _latitude / PerDegree;

    /// <summary>The degrees east of Greenwich, from -180 to 180.</summary>
    public double Longitude => _longitude / PerDegree;

    /// <summary>Reads a latitude and a longitude, separated by a comma.</summary>
    /// <exception cref="FormatException">The text is not a point.</exception>
    public static GeoPoint Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out GeoPoint point) ? point : throw FormatErrors.Text(text, Expected);

    /// <summary>
    /// Reads a point as <see cref="Parse(ReadOnlySpan{char})"/> does; false when the text is not one.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out GeoPoint point)
    {
        point = default;
        int comma = text.IndexOf(',');
        if (
            comma < 0
            || !TryParseDegrees(text[..comma], 90, out double latitude)
            || !TryParseDegrees(text[(comma + 1)..], 180, out double longitude)
        )
            return false;
        point = new GeoPoint(latitude, longitude);
        return true;
    }

    /// <summary>
    /// Returns the distance to another point in kilometres, along the great circle of a sphere. The error is at most
    /// about 0.5 %.
    /// </summary>
    public double DistanceTo(GeoPoint other)
    {
        double north = double.DegreesToRadians(other.Latitude - Latitude);
        double east = double.DegreesToRadians(other.Longitude - Longitude);
        double haversine =
            Square(Math.Sin(north / 2))
            + (
                Math.Cos(double.DegreesToRadians(Latitude))
                * Math.Cos(double.DegreesToRadians(other.Latitude))
                * Square(Math.Sin(east / 2))
            );
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }

    /// <summary>Returns the latitude and the longitude: <c>52.0908, 5.1222</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.#####}, {Longitude:0.#####}");

    /// <summary>Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a point.</exception>
    public static GeoPoint Parse(string s, IFormatProvider? provider) => ITextValue<GeoPoint>.Read(s);

    /// <summary>
    /// Reads a text as <see cref="Parse(ReadOnlySpan{char})"/> does; false when it is not a point. The provider is not
    /// used.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GeoPoint result) =>
        TryParse(s.AsSpan(), out result);

    static string ITextValue<GeoPoint>.ExpectedText => Expected;

    static bool ITextValue<GeoPoint>.TryRead(ReadOnlySpan<char> text, out GeoPoint value) => TryParse(text, out value);

    private static bool TryParseDegrees(ReadOnlySpan<char> text, int most, out double degrees) =>
        double.TryParse(
            text.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out degrees
        )
        && Math.Abs(degrees) <= most
        // double.TryParse alone would skip null characters at the end.
        && !text.Contains('\0');

    private static double Square(double number) => number * number;
}
