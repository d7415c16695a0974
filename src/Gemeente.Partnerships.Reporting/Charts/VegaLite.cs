using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Reporting.Maps;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>Writes charts as specifications of Vega-Lite, with their data.</summary>
internal static class VegaLite
{
    private const int Width = 600;
    private const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    // The colours of the style sheet for light paper; scales of Vega-Lite do not read style sheets.
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["certain"] = "#01588a",
        ["stated"] = "#01588a",
        ["begun"] = "#01588a",
        ["possible"] = "#9cc6df",
        ["reconstructed"] = "#d99a3d",
        ["derived"] = "#3f7d20",
        ["ended"] = "#8a5a00",
    };

    public static string Write(Chart chart, Language language)
    {
        using var text = new StringWriter { NewLine = "\n" };
        JsonText.Write(json => Write(chart, json, language), text);
        return text.ToString();
    }

    /// <summary>Writes charts as an object with a member for each, by its id.</summary>
    public static void Write(IEnumerable<Chart> charts, TextWriter destination, Language language) =>
        JsonText.Write(
            json =>
            {
                json.WriteStartObject();
                foreach (Chart chart in charts)
                {
                    json.WritePropertyName(chart.Id);
                    Write(chart, json, language);
                }

                json.WriteEndObject();
            },
            destination
        );

    private static void Write(Chart chart, Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("title", OneLine(chart.Title, language));
        json.WriteString("description", OneLine(chart.Summary, language));
        switch (chart.Kind)
        {
            case ChartKind.NetherlandsMap:
            case ChartKind.WorldMap:
                WriteMap(chart, json, language);
                break;
            case ChartKind.HeatMap:
                json.WriteNumber("width", Width);
                WriteData(chart, json, language);
                json.WriteString("mark", "rect");
                json.WriteStartObject("encoding");
                WriteAxis(json, "x", "category", "nominal", chart.CategoryLabel.In(language), keepsOrder: true);
                WriteAxis(json, "y", "series", "nominal", chart.SeriesLabel?.In(language), keepsOrder: true);
                WriteAxis(json, "color", "value", "quantitative", chart.Unit.In(language));
                json.WriteEndObject();
                break;
            case ChartKind.TimeLine:
                json.WriteNumber("width", Width);
                WriteData(chart, json, language);
                json.WriteStartObject("mark");
                json.WriteString("type", "area");
                json.WriteString("interpolate", "step-after");
                json.WriteEndObject();
                json.WriteStartObject("encoding");
                WriteAxis(json, "x", "category", "ordinal", chart.CategoryLabel.In(language), keepsOrder: true);
                WriteAxis(json, "y", "value", "quantitative", chart.Unit.In(language), stack: "zero");
                WriteColour(chart, json, language);
                WriteOrder(json);
                json.WriteEndObject();
                break;
            default:
                json.WriteNumber("width", Width);
                WriteData(chart, json, language);
                json.WriteString("mark", "bar");
                json.WriteStartObject("encoding");
                WriteAxis(json, "y", "category", "nominal", chart.CategoryLabel.In(language), keepsOrder: true);
                WriteAxis(
                    json,
                    "x",
                    "value",
                    "quantitative",
                    chart.Unit.In(language),
                    stack: chart.Kind == ChartKind.Bars ? null : "zero"
                );
                WriteColour(chart, json, language);
                if (chart.Kind == ChartKind.Bars)
                    WriteAxis(json, "yOffset", "series", "nominal", title: null, keepsOrder: true);
                else
                    WriteOrder(json);
                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a row for each category and series.</summary>
    private static void WriteData(Chart chart, Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            ChartCategory category = chart.Categories[place];
            for (int order = 0; order < chart.Series.Count; order++)
            {
                ChartSeries series = chart.Series[order];
                json.WriteStartObject();
                json.WriteString("code", TextLines.OneLine(category.Code));
                json.WriteString("category", OneLine(category.Label, language));
                json.WriteString("series", OneLine(series.Label, language));
                json.WriteNumber("order", order);
                json.WriteNumber("value", series.Values[place]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMap(Chart chart, Utf8JsonWriter json, Language language)
    {
        bool isWorld = chart.Kind == ChartKind.WorldMap;
        json.WriteNumber("width", isWorld ? 800 : 400);
        json.WriteNumber("height", isWorld ? 400 : 480);
        json.WriteStartObject("projection");
        json.WriteString("type", isWorld ? "equalEarth" : "mercator");
        json.WriteEndObject();
        json.WriteStartArray("layer");
        json.WriteStartObject();
        WriteOutlines(chart, json);
        json.WriteStartObject("mark");
        json.WriteString("type", "geoshape");
        json.WriteString("fill", "#e3e7ea");
        json.WriteString("stroke", "#9aa4ad");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject();
        WritePoints(chart, json, language);
        json.WriteString("mark", "circle");
        json.WriteStartObject("encoding");
        WriteAxis(json, "longitude", "longitude", "quantitative", title: null);
        WriteAxis(json, "latitude", "latitude", "quantitative", title: null);
        WriteAxis(json, "size", "value", "quantitative", chart.Unit.In(language));
        WriteColour(chart, json, language);
        WriteAxis(json, "tooltip", "category", "nominal", title: null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePoints(Chart chart, Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            if (chart.Categories[place].Location is not { } point)
                continue;
            ChartSeries series = chart.Series.FirstOrDefault(one => one.Values[place] > 0) ?? chart.Series[0];
            json.WriteStartObject();
            json.WriteString("code", TextLines.OneLine(chart.Categories[place].Code));
            json.WriteString("category", OneLine(chart.Categories[place].Label, language));
            json.WriteString("series", OneLine(series.Label, language));
            json.WriteNumber("value", chart.TotalOf(place));
            json.WriteNumber("longitude", point.Longitude);
            json.WriteNumber("latitude", point.Latitude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the outlines of the map as GeoJSON: the sphere of d3 wants rings clockwise.</summary>
    private static void WriteOutlines(Chart chart, Utf8JsonWriter json)
    {
        json.WriteStartObject("data");
        json.WriteStartObject("values");
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        if (chart.Kind == ChartKind.WorldMap)
        {
            foreach ((int X, int Y)[] ring in WorldOutlines.Rings)
                WriteFeature(json, id: null, [ring], 100);
        }
        else
        {
            foreach (
                (MunicipalityCode code, IReadOnlyList<(int X, int Y)[]> rings) in NetherlandsOutlines
                    .In(chart.BoundaryYear ?? NetherlandsOutlines.LatestYear)
                    .Areas()
            )
                WriteFeature(json, code.ToString(), rings, 1000);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("format");
        json.WriteString("type", "json");
        json.WriteString("property", "features");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFeature(
        Utf8JsonWriter json,
        string? id,
        IReadOnlyList<(int X, int Y)[]> rings,
        decimal unitsPerDegree
    )
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (id is not null)
            json.WriteString("id", id);
        json.WriteStartObject("properties");
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WritePropertyName("coordinates");
        json.WriteRawValue(Coordinates(rings, unitsPerDegree));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Returns the coordinates on one line, because indented ones need a line for each number.</summary>
    private static string Coordinates(IReadOnlyList<(int X, int Y)[]> rings, decimal unitsPerDegree)
    {
        IEnumerable<string> polygons = rings.Select(ring =>
        {
            IEnumerable<string> points = Closed(Clockwise(ring))
                .Select(point =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"[{point.X / unitsPerDegree},{point.Y / unitsPerDegree}]"
                    )
                );
            return $"[[{string.Join(',', points)}]]";
        });
        return $"[{string.Join(',', polygons)}]";
    }

    private static IEnumerable<(int X, int Y)> Closed((int X, int Y)[] ring) =>
        ring[0] == ring[^1] ? ring : ring.Append(ring[0]);

    private static (int X, int Y)[] Clockwise((int X, int Y)[] ring)
    {
        long area = 0;
        for (int i = 0; i < ring.Length; i++)
        {
            (int x, int y) = ring[i];
            (int nextX, int nextY) = ring[(i + 1) % ring.Length];
            area += ((long)x * nextY) - ((long)nextX * y);
        }

        return area > 0 ? [.. ring.Reverse()] : ring;
    }

    private static void WriteAxis(
        Utf8JsonWriter json,
        string channel,
        string field,
        string type,
        string? title,
        bool keepsOrder = false,
        string? stack = null
    )
    {
        json.WriteStartObject(channel);
        json.WriteString("field", field);
        json.WriteString("type", type);
        if (title is not null)
            json.WriteString("title", TextLines.OneLine(title));
        if (keepsOrder)
            json.WriteNull("sort");
        if (stack is not null)
            json.WriteString("stack", stack);
        json.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter json) =>
        WriteAxis(json, "order", "order", "quantitative", title: null);

    private static void WriteColour(Chart chart, Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject("color");
        json.WriteString("field", "series");
        json.WriteString("type", "nominal");
        json.WriteNull("title");
        json.WriteStartObject("scale");
        json.WriteStartArray("domain");
        foreach (ChartSeries series in chart.Series)
            json.WriteStringValue(OneLine(series.Label, language));
        json.WriteEndArray();
        json.WriteStartArray("range");
        foreach (ChartSeries series in chart.Series)
            json.WriteStringValue(Colours.GetValueOrDefault(series.Code, "#01588a"));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string OneLine(Label label, Language language) => TextLines.OneLine(label.In(language));
}
