using System.Globalization;
using Gemeente.Partnerships.Reporting.Rendering;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>
/// Draws a time line: a column for each year without space between, so that the certain is an area and the possible a
/// band on it. Years with the same numbers are one column.
/// </summary>
internal static class TimeLineSvg
{
    private const int MaxTicks = 5;
    private const int MaxTableRows = 10;
    private const int MinLabelDistance = 14;

    // A part of a year, so that rounding to pixels leaves no gap between columns.
    private const decimal Overlap = 0.2m;

    public static void Write(Chart chart, HtmlWriter html)
    {
        int count = chart.Categories.Count;
        long most = 1;
        for (int place = 0; place < count; place++)
            most = Math.Max(most, chart.TotalOf(place));
        decimal step = Step(most);
        decimal top = decimal.Ceiling(most / step) * step;
        html.Start(
            "svg",
            ("class", "time"),
            ("role", "img"),
            ("aria-label", $"{chart.Title.In(html.Language)}. {chart.Summary.In(html.Language)}")
        );
        html.Start("svg", ("y", "8%"), ("height", "78%"), ("width", "100%"), ("overflow", "visible"));
        WriteColumns(chart, top, html);
        for (decimal line = 0; line <= top; line += step)
        {
            string y = ChartHtml.Percent(top - line, top);
            html.Empty("line", ("class", "grid"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y));
            if (line > 0)
                html.Element("text", Numbers.Text(line, html.Language), ("x", "2"), ("y", y), ("dy", "-3"));
        }

        html.End();
        WriteYears(chart, html);
        html.End();
    }

    /// <summary>Returns the table with the years of <see cref="PlacesOf"/>.</summary>
    public static ReportTable TableOf(Chart chart)
    {
        ReportTable table = chart.ToTable();
        return table with { Rows = [.. PlacesOf(chart).Select(place => table.Rows[place])] };
    }

    /// <summary>
    /// Returns the places of the years in which a number changed, or, if these are many, of years at equal distances.
    /// The last place is always there.
    /// </summary>
    public static int[] PlacesOf(Chart chart)
    {
        int count = chart.Categories.Count;
        int last = count - 1;
        int[] places = [.. Enumerable.Range(0, count).Where(place => place == last || HasChange(chart, place))];
        if (places.Length <= MaxTableRows)
            return places;
        int every = (count + MaxTableRows - 1) / MaxTableRows;
        return [.. Enumerable.Range(0, count).Where(place => place == last || (last - 1 - place) % every == 0)];
    }

    private static bool HasChange(Chart chart, int place) =>
        place == 0 || chart.Series.Any(series => series.Values[place] != series.Values[place - 1]);

    private static void WriteColumns(Chart chart, decimal top, HtmlWriter html)
    {
        int count = chart.Categories.Count;
        int from = 0;
        while (from < count)
        {
            int to = from + 1;
            while (to < count && chart.Series.All(series => series.Values[to] == series.Values[from]))
                to++;
            long below = 0;
            foreach (ChartSeries series in chart.Series)
            {
                long value = series.Values[from];
                if (value > 0)
                {
                    html.Start(
                        "rect",
                        ("class", $"s-{series.Code}"),
                        ("shape-rendering", "crispEdges"),
                        ("x", ChartHtml.Percent(from, count)),
                        ("width", ChartHtml.Percent(to - from + (to < count ? Overlap : 0), count)),
                        ("y", ChartHtml.Percent(top - below - value, top)),
                        ("height", ChartHtml.Percent(value, top))
                    );
                    html.Element("title", ChartHtml.Describe(chart, from, html.Language));
                    html.End();
                }

                below += value;
            }

            from = to;
        }
    }

    private static void WriteYears(Chart chart, HtmlWriter html)
    {
        int count = chart.Categories.Count;
        int every = Math.Max(1, (count + MaxTicks - 1) / MaxTicks);
        for (int place = 0; place < count; place += every)
        {
            // The last label is that of the date itself, and needs its place.
            bool isNearLast =
                100 * (count - 1 - place) / count < MinLabelDistance + (place == 0 ? 0 : MinLabelDistance);
            if (isNearLast && place != count - 1)
                continue;
            WriteYear(chart, place, place == 0 ? "start" : "middle", html);
        }

        if (count > 1)
            WriteYear(chart, count - 1, "end", html);
    }

    private static void WriteYear(Chart chart, int place, string anchor, HtmlWriter html)
    {
        int count = chart.Categories.Count;
        decimal at =
            anchor == "start" ? 0
            : anchor == "end" ? count
            : place + 0.5m;
        html.Element(
            "text",
            chart.Categories[place].Label,
            ("x", ChartHtml.Percent(at, count)),
            ("y", "97%"),
            ("text-anchor", anchor)
        );
    }

    /// <summary>Returns the distance between lines: 1, 2 or 5 times a power of ten, for at most five lines.</summary>
    private static decimal Step(long most)
    {
        for (decimal power = 1; ; power *= 10)
        {
            foreach (decimal factor in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (most <= factor * power * 5)
                    return factor * power;
            }
        }
    }
}
