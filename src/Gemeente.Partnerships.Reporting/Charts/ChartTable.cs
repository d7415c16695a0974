using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>Makes the table of a chart.</summary>
internal static class ChartTable
{
    private static readonly Label Count = new("Aantal", "Count");

    public static ReportTable Of(Chart chart) => chart.Kind == ChartKind.HeatMap ? HeatMap(chart) : Counts(chart);

    private static ReportTable Counts(Chart chart)
    {
        bool isSplit = chart.Series.Count > 1 && chart.Kind != ChartKind.Bars;
        var columns = new List<ReportColumn> { new("category", chart.CategoryLabel, IsNumber: false) };
        if (isSplit || chart.Series.Count == 0)
            columns.Add(new("count", Count, IsNumber: true));
        foreach (ChartSeries series in chart.Series)
            columns.Add(new(series.Code, series.Label, IsNumber: true));
        return new ReportTable
        {
            Columns = [.. columns],
            Rows =
            [
                .. chart.Categories.Select(
                    (category, place) =>
                        new ReportRow([
                            ReportCell.Of(category.Label),
                            .. isSplit ? [ReportCell.Of(chart.TotalOf(place))] : Array.Empty<ReportCell>(),
                            .. chart.Series.Select(series => ReportCell.Of(series.Values[place])),
                        ])
                ),
            ],
        };
    }

    private static ReportTable HeatMap(Chart chart) =>
        new()
        {
            Columns =
            [
                new("category", chart.SeriesLabel ?? default, IsNumber: false),
                .. chart.Categories.Select(category => new ReportColumn(category.Code, category.Label, IsNumber: true)),
            ],
            Rows =
            [
                .. chart.Series.Select(series => new ReportRow([
                    ReportCell.Of(series.Label),
                    .. series.Values.Select(value => ReportCell.Of(value)),
                ])),
            ],
        };
}
