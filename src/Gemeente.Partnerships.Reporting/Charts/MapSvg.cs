using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Reporting.Maps;
using Gemeente.Partnerships.Reporting.Rendering;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>Draws maps: areas of municipalities, or dots on the outlines of countries.</summary>
internal static class MapSvg
{
    private const int MaxNames = 12;
    private const int MaxLargeDots = 60;
    private const double LargeDot = 11;
    private const double SmallDot = 7;
    private const double MaxDot = 42;

    // The size of a letter of a name, in units of the map. The style sheet shows the names of one size.
    private static readonly (string? Class, int Width, int Height)[] Letters = [(null, 9, 16), ("narrow", 16, 28)];

    public static void Write(Chart chart, HtmlWriter html)
    {
        if (chart.Kind == ChartKind.NetherlandsMap)
            WriteNetherlands(chart, html);
        else
            WriteWorld(chart, html);
    }

    private static void WriteNetherlands(Chart chart, HtmlWriter html)
    {
        NetherlandsOutlines outlines = NetherlandsOutlines.In(chart.BoundaryYear ?? NetherlandsOutlines.LatestYear);
        Projection map = Projection.Netherlands;
        Start(chart, map, "map", html);
        html.Empty("path", ("class", "land"), ("d", outlines.Land()));
        html.Empty("path", ("class", "border"), ("d", outlines.Borders()));
        var dots = new List<int>();
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            string? area = MunicipalityCode.TryParse(chart.Categories[place].Code, out MunicipalityCode code)
                ? outlines.AreaOf(code)
                : null;
            if (area is null)
            {
                dots.Add(place);
                continue;
            }

            html.Start("path", ("class", $"area {ClassOf(chart, place)}"), ("d", area));
            html.Element("title", ChartHtml.Describe(chart, place, html.Language));
            html.End();
        }

        WriteDots(chart, dots, map, html);
        WriteNames(chart, map, html);
        html.End();
    }

    private static void WriteWorld(Chart chart, HtmlWriter html)
    {
        var map = Projection.Around(chart.Categories.Select(category => category.Location).OfType<GeoPoint>());
        Start(chart, map, "map world", html);
        var land = new PathText();
        foreach ((int X, int Y)[] ring in WorldOutlines.Rings)
        {
            (int X, int Y)[] places = [.. ring.Select(point => map.Place(point.X / 100.0, point.Y / 100.0))];
            if (map.MayShow(places))
                land.Ring(places);
        }

        html.Empty("path", ("class", "land"), ("d", land.ToString()));
        WriteDots(chart, Enumerable.Range(0, chart.Categories.Count), map, html);
        WriteNames(chart, map, html);
        html.End();
    }

    private static void Start(Chart chart, Projection map, string classes, HtmlWriter html) =>
        html.Start(
            "svg",
            ("class", classes),
            ("role", "img"),
            ("aria-label", $"{chart.Title.In(html.Language)}. {chart.Summary.In(html.Language)}"),
            ("viewBox", Text($"0 0 {map.Width} {map.Height}"))
        );

    /// <summary>Writes the dots, large ones first, so that small ones stay visible.</summary>
    private static void WriteDots(Chart chart, IEnumerable<int> places, Projection map, HtmlWriter html)
    {
        foreach (int place in places.OrderByDescending(chart.TotalOf))
        {
            if (chart.Categories[place].Location is not { } point)
                continue;
            (int x, int y) = map.Place(point);
            html.Start(
                "circle",
                ("class", $"dot {ClassOf(chart, place)}"),
                ("cx", Text($"{x}")),
                ("cy", Text($"{y}")),
                ("r", Text($"{Radius(chart, place)}"))
            );
            html.Element("title", ChartHtml.Describe(chart, place, html.Language));
            html.End();
        }
    }

    /// <summary>
    /// Writes the names of a few points, for wide and for narrow screens, where they do not cover another name or a
    /// dot.
    /// </summary>
    private static void WriteNames(Chart chart, Projection map, HtmlWriter html)
    {
        if (chart.Categories.Count > MaxNames)
            return;
        foreach ((string? screen, int letterWidth, int letterHeight) in Letters)
            WriteNames(chart, map, screen, letterWidth, letterHeight, html);
    }

    private static void WriteNames(
        Chart chart,
        Projection map,
        string? screen,
        int letterWidth,
        int letterHeight,
        HtmlWriter html
    )
    {
        List<(int Left, int Top, int Right, int Bottom)> taken = [.. Dots(chart, map)];
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            if (chart.Categories[place].Location is not { } point)
                continue;
            string name = chart.Categories[place].Label.In(html.Language);
            (int x, int y) = map.Place(point);
            int width = name.Length * letterWidth;
            int gap = Radius(chart, place) + 5;
            foreach (
                (int left, int baseline, string anchor) in new[]
                {
                    (x + gap, y + (letterHeight / 3), "start"),
                    (x - gap - width, y + (letterHeight / 3), "end"),
                    (x - (width / 2), y - gap, "middle"),
                    (x - (width / 2), y + gap + letterHeight, "middle"),
                }
            )
            {
                (int Left, int Top, int Right, int Bottom) box = (
                    left,
                    baseline - letterHeight,
                    left + width,
                    baseline + 3
                );
                if (box.Left < 0 || box.Right > map.Width || box.Top < 0 || box.Bottom > map.Height)
                    continue;
                if (taken.Exists(other => Overlap(box, other)))
                    continue;
                taken.Add(box);
                int at =
                    anchor == "start" ? left
                    : anchor == "end" ? left + width
                    : left + (width / 2);
                html.Element(
                    "text",
                    name,
                    ("class", screen),
                    ("x", Text($"{at}")),
                    ("y", Text($"{baseline}")),
                    ("text-anchor", anchor)
                );
                break;
            }
        }
    }

    private static IEnumerable<(int Left, int Top, int Right, int Bottom)> Dots(Chart chart, Projection map)
    {
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            if (chart.Categories[place].Location is not { } point)
                continue;
            (int x, int y) = map.Place(point);
            int radius = Radius(chart, place);
            yield return (x - radius, y - radius, x + radius, y + radius);
        }
    }

    private static bool Overlap(
        (int Left, int Top, int Right, int Bottom) one,
        (int Left, int Top, int Right, int Bottom) other
    ) => one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    /// <summary>Returns the class of the most certain part of a category.</summary>
    private static string ClassOf(Chart chart, int place) =>
        $"s-{(chart.Series.FirstOrDefault(series => series.Values[place] > 0) ?? chart.Series[0]).Code}";

    private static int Radius(Chart chart, int place) =>
        chart.Kind == ChartKind.NetherlandsMap
            ? (int)LargeDot
            : (int)
                Math.Round(
                    Math.Min(
                        MaxDot,
                        (chart.Categories.Count <= MaxLargeDots ? LargeDot : SmallDot)
                            * Math.Sqrt(Math.Max(1, chart.TotalOf(place)))
                    )
                );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
