using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Listing;

namespace Gemeente.Partnerships.Exchange.GeoJson;

/// <summary>Writes lists of partnerships as GeoJSON (RFC 7946), for maps.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class PartnershipGeoJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes a list as one <c>FeatureCollection</c> in WGS 84. A partnership is a line from its municipality to its
    /// partner, or a point if only one place is known. Without a place its geometry is null. A reconstructed record
    /// does not name or show a municipality. The members <c>total</c>, <c>reconstructed</c> and <c>withoutLocation</c>
    /// count the features.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="destination">The destination, which stays open.</param>
    /// <param name="columns">The columns that are properties; null for all. Their values are codes.</param>
    public static void Write(PartnershipList list, Stream destination, IReadOnlyList<PartnershipColumn>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination, Options);
        Write(list, writer, columns);
    }

    /// <summary>Returns the number of partnerships of a list without a place.</summary>
    /// <param name="list">The list.</param>
    public static int CountWithoutLocation(PartnershipList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Count(row => PlacesOf(row).Length == 0);
    }

    /// <summary>Writes a list as one <c>FeatureCollection</c>, as to a stream.</summary>
    /// <param name="list">The list.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="columns">The columns that are properties; null for all. Their values are codes.</param>
    public static void Write(
        PartnershipList list,
        Utf8JsonWriter destination,
        IReadOnlyList<PartnershipColumn>? columns = null
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(destination);
        Utf8JsonWriter writer = destination;
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteString("dataSet", list.DataSetName);
        writer.WriteString("asOf", list.AsOf.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("total", list.Count);
        writer.WriteNumber("certain", list.Certain);
        writer.WriteNumber("possible", list.Possible);
        writer.WriteNumber("reconstructed", list.Reconstructed);
        writer.WriteNumber("withoutLocation", CountWithoutLocation(list));
        writer.WriteStartArray("features");
        foreach (ListedPartnership row in list)
            WriteFeature(row, writer, columns ?? PartnershipColumns.All);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFeature(
        ListedPartnership row,
        Utf8JsonWriter writer,
        IReadOnlyList<PartnershipColumn> columns
    )
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", row.Fact.Partnership.Id);
        switch (PlacesOf(row))
        {
            case [var from, var to]:
                writer.WriteStartObject("geometry");
                writer.WriteString("type", "LineString");
                writer.WriteStartArray("coordinates");
                WritePosition(from, writer);
                WritePosition(to, writer);
                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            case [var place]:
                writer.WriteStartObject("geometry");
                writer.WriteString("type", "Point");
                writer.WritePropertyName("coordinates");
                WritePosition(place, writer);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNull("geometry");
                break;
        }

        writer.WriteStartObject("properties");
        foreach (PartnershipColumn column in columns)
            writer.WriteString(column.Id, column.ValueOf(row));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Returns the known places: the municipality, then the partner.</summary>
    private static GeoPoint[] PlacesOf(ListedPartnership row)
    {
        GeoPoint? municipality = row.IsReconstructed ? null : row.Fact.MunicipalityLocation;
        return [.. new[] { municipality, row.Fact.Partnership.Partner.Location }.OfType<GeoPoint>()];
    }

    // Longitude comes first.
    private static void WritePosition(GeoPoint point, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(point.Longitude);
        writer.WriteNumberValue(point.Latitude);
        writer.WriteEndArray();
    }
}
