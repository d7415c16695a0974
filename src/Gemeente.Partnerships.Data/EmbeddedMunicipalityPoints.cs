using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The embedded points of municipalities. The file is read when the first point is asked for. Safe for use by several
/// threads.
/// </summary>
internal static class EmbeddedMunicipalityPoints
{
    private const int CodeLength = 4;

    private static readonly Lazy<Dictionary<MunicipalityCode, GeoPoint>> Points = new(Read);

    /// <summary>Returns the point of a municipality; null if the file has none.</summary>
    public static GeoPoint? Find(MunicipalityCode code) =>
        Points.Value.TryGetValue(code, out GeoPoint point) ? point : null;

    private static Dictionary<MunicipalityCode, GeoPoint> Read()
    {
        var points = new Dictionary<MunicipalityCode, GeoPoint>();
        ReadOnlySpan<char> text = CsvText.Embedded("registers/municipality_points.csv");
        text = text[(text.IndexOf('\n') + 1)..];
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            points.Add(
                MunicipalityCode.Parse(text[..CodeLength]),
                GeoPoint.Parse(text[(CodeLength + 1)..end].Trim('"'))
            );
            text = text[(end + 1)..];
        }

        return points;
    }
}
