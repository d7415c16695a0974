using System.Globalization;
using Gemeente.Partnerships.Reporting.Maps;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>
/// Draws charts as HTML with SVG. Bars are in the table of their numbers, and positions are percentages, so that text
/// keeps its size on every screen. Colours are classes of the style sheet.
/// </summary>
internal static class ChartHtml
{
    /// <summary>The most points of a map whose table is open below it.</summary>
    public const int MaxMapRows = 20;

    // A heat map of smaller numbers has no cells in the darkest colour.
    private const int MinDarkest = 5;

    private static readonly (string Code, string Width, string Ink)[] PatternRows =
    [
        ("possible", "6", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"),
        ("reconstructed", "6", ""),
        ("derived", "6", "M0,3 l6,0"),
        ("ended", "6", "M3,0 l0,6"),
    ];

    public static void Write(Chart chart, HtmlWriter html)
    {
        bool hasTable = chart.Categories.Count <= MaxMapRows;
        html.Start(
            "figure",
            ("class", chart.Kind == ChartKind.NetherlandsMap && hasTable ? "chart wide" : "chart"),
            ("id", $"chart-{chart.Id}")
        );
        html.Start("figcaption");
        html.Element("strong", chart.Title);
        html.Element("span", chart.Summary);
        html.End();
        WriteLegend(chart, html);
        WriteDrawing(chart, html);
        if (chart.Kind == ChartKind.TimeLine)
            TableHtml.Write(TimeLineSvg.TableOf(chart), html);
        else if (chart.Kind is ChartKind.NetherlandsMap or ChartKind.WorldMap)
            WritePlaces(chart, isOpen: hasTable, html);
        html.End();
    }

    // A finger cannot open the title of a point. A long table is closed at first, and is not printed.
    private static void WritePlaces(Chart chart, bool isOpen, HtmlWriter html)
    {
        if (isOpen)
        {
            TableHtml.Write(chart.ToTable(), html);
            return;
        }

        string count = Numbers.Text(chart.Categories.Count, html.Language);
        html.Start("details", ("class", "places"));
        html.Element(
            "summary",
            new Label($"Alle {count} op de kaart, met naam", $"All {count} on the map, with names")
        );
        TableHtml.Write(chart.ToTable(), html);
        html.End();
    }

    /// <summary>Writes the patterns that the classes of series use.</summary>
    public static void WritePatterns(HtmlWriter html)
    {
        html.Start("svg", ("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"));
        html.Start("defs");
        foreach ((string code, string width, string ink) in PatternRows)
        {
            html.Start(
                "pattern",
                ("id", $"p-{code}"),
                ("width", width),
                ("height", width),
                ("patternUnits", "userSpaceOnUse")
            );
            html.Empty("rect", ("class", "p-ground"), ("width", width), ("height", width));
            if (ink.Length > 0)
            {
                html.Empty("path", ("d", ink), ("class", $"p-line p-line-{code}"));
            }
            else
            {
                html.Empty("circle", ("class", $"p-{code}"), ("cx", "3"), ("cy", "3"), ("r", "1.9"));
            }

            html.End();
        }

        html.End();
        html.End();
    }

    /// <summary>Returns a percentage with at most two decimals.</summary>
    public static string Percent(decimal part, decimal whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(100 * part / whole, 2):0.##}%");

    /// <summary>Returns the numbers of a category in words: <c>Turkey: 13 (2 certain, 11 reconstructed)</c>.</summary>
    public static string Describe(Chart chart, int category, Language language)
    {
        string text = $"{chart.Categories[category].Label.In(language)}: ";
        string parts = string.Join(
            ", ",
            chart
                .Series.Where(series => series.Values[category] > 0)
                .Select(series =>
                    $"{Numbers.Text(series.Values[category], language)} {Lower(series.Label.In(language))}"
                )
        );
        return chart.Series.Count == 1 ? text + Numbers.Text(chart.TotalOf(category), language)
            : parts.Length == 0 ? $"{text}0"
            : text + parts;
    }

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static void WriteDrawing(Chart chart, HtmlWriter html)
    {
        switch (chart.Kind)
        {
            case ChartKind.Bars:
            case ChartKind.StackedBars:
                WriteBars(chart, html);
                break;
            case ChartKind.HeatMap:
                WriteHeatMap(chart, html);
                break;
            case ChartKind.TimeLine:
                TimeLineSvg.Write(chart, html);
                break;
            default:
                MapSvg.Write(chart, html);
                break;
        }
    }

    private static void WriteLegend(Chart chart, HtmlWriter html)
    {
        if (
            chart.Kind == ChartKind.HeatMap
            || (chart.Series.Count < 2 && chart.Series is not [{ Code: "possible" or "reconstructed" }])
        )
            return;
        html.Start("ul", ("class", "legend"));
        foreach (ChartSeries series in chart.Series)
        {
            html.Start("li");
            html.Start("svg", ("aria-hidden", "true"));
            html.Empty("rect", ("class", $"s-{series.Code}"), ("width", "100%"), ("height", "100%"));
            html.End();
            html.Text(series.Label);
            html.End();
        }

        html.End();
    }

    private static void WriteBars(Chart chart, HtmlWriter html)
    {
        bool isStacked = chart.Kind == ChartKind.StackedBars;
        ReportTable table = chart.ToTable();
        long most = 0;
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            most = Math.Max(most, isStacked ? chart.TotalOf(place) : chart.Series.Max(series => series.Values[place]));
        }

        html.Start("table", ("class", $"bars {TableHtml.ClassOf(table)}".TrimEnd()));
        TableHtml.WriteHead(table, html);
        html.Start("tbody");
        for (int place = 0; place < chart.Categories.Count; place++)
        {
            html.Start("tr");
            html.Start("th", ("scope", "row"));
            html.Start("div", ("class", "bar"));
            html.Element("span", chart.Categories[place].Label);
            if (isStacked)
                WriteStack(chart, place, most, html);
            else
                WriteGroup(chart, place, most, html);
            html.End();
            html.End();
            foreach (ReportCell cell in table.Rows[place].Cells.Skip(1))
                TableHtml.WriteCell(cell, label: null, html);
            html.End();
        }

        html.End();
        html.End();
    }

    private static void WriteStack(Chart chart, int place, long most, HtmlWriter html)
    {
        html.Start("svg", ("aria-hidden", "true"));
        long before = 0;
        foreach (ChartSeries series in chart.Series)
        {
            long value = series.Values[place];
            if (value > 0)
                WriteBar(series.Code, before, value, most, html);
            before += value;
        }

        html.End();
    }

    private static void WriteGroup(Chart chart, int place, long most, HtmlWriter html)
    {
        html.Start("span", ("class", "bar-group"));
        foreach (ChartSeries series in chart.Series)
        {
            html.Start("svg", ("aria-hidden", "true"));
            if (series.Values[place] > 0)
                WriteBar(series.Code, 0, series.Values[place], most, html);
            html.End();
        }

        html.End();
    }

    private static void WriteBar(string code, long before, long value, long most, HtmlWriter html) =>
        html.Empty(
            "rect",
            ("class", $"s-{code}"),
            ("x", Percent(before, most)),
            ("width", Percent(value, most)),
            ("height", "100%")
        );

    private static void WriteHeatMap(Chart chart, HtmlWriter html)
    {
        long most = Math.Max(MinDarkest, chart.Series.Max(series => series.Values.Max()));
        ReportTable table = chart.ToTable();
        html.Start("table", ("class", $"heat {TableHtml.ClassOf(table)}".TrimEnd()));
        TableHtml.WriteHead(table, html);
        html.Start("tbody");
        foreach (ReportRow row in table.Rows)
        {
            html.Start("tr");
            html.Element("th", row.Cells[0].Text, ("scope", "row"));
            foreach (ReportCell cell in row.Cells.Skip(1))
            {
                decimal value = cell.Number ?? 0;
                int step = value == 0 ? 0 : 1 + (int)(value * 4 / most);
                html.Element(
                    "td",
                    Numbers.Text(value, html.Language),
                    ("class", step == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"h{step}"))
                );
            }

            html.End();
        }

        html.End();
        html.End();
    }
}
