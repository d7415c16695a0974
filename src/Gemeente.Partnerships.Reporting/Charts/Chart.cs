using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>
/// A chart as data (grafiek): what is counted, for which categories, in which parts. It is drawn as HTML with SVG, and
/// written as a Vega-Lite specification.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The parts of a category do not overlap: certain,
/// possible and reconstructed add up to the count. Drawing the same chart gives the same bytes.
/// </remarks>
public sealed record Chart
{
    /// <summary>Gets the id, unique in a report, such as <c>countries</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>Gets the title.</summary>
    public required Label Title { get; init; }

    /// <summary>Gets what the chart shows, in one sentence.</summary>
    public required Label Summary { get; init; }

    /// <summary>Gets what is counted, in the plural: partnerships, municipalities.</summary>
    public required Label Unit { get; init; }

    /// <summary>Gets the name of the categories, such as "Country".</summary>
    public required Label CategoryLabel { get; init; }

    /// <summary>Gets the categories, in the order of the chart.</summary>
    public required ValueList<ChartCategory> Categories { get; init; }

    /// <summary>Gets the name of the series of a heat map, such as "Theme"; null for other charts.</summary>
    public Label? SeriesLabel { get; init; }

    /// <summary>Gets the series. Each has a number for each category.</summary>
    /// <exception cref="ArgumentException">A series has more or fewer numbers than the first.</exception>
    public required ValueList<ChartSeries> Series
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (ChartSeries series in value)
            {
                if (series.Values.Count != value[0].Values.Count)
                    throw new ArgumentException(
                        $"The series '{series.Code}' has another number of values.",
                        nameof(value)
                    );
            }

            field = value;
        }
    }

    /// <summary>Gets the year of the municipal boundaries of a map of the Netherlands: 2007 or 2025.</summary>
    public int? BoundaryYear { get; init; }

    /// <summary>Gets the sum of all series.</summary>
    public long Total => Series.Sum(series => series.Total);

    /// <summary>Returns the sum of all series for a category.</summary>
    /// <param name="category">The position of the category.</param>
    public long TotalOf(int category) => Series.Sum(series => series.Values[category]);

    /// <summary>Returns the numbers as a table: a row for each category, a column for each series.</summary>
    public ReportTable ToTable() => ChartTable.Of(this);

    /// <summary>
    /// Returns the chart as HTML with SVG: a figure with title, summary, drawing and the numbers as a table. It needs
    /// the style sheet and the patterns of <see cref="ReportHtml"/>.
    /// </summary>
    /// <param name="language">The language.</param>
    public string ToHtml(Language language) => ReportHtml.Write(html => ChartHtml.Write(this, html), language);

    /// <summary>Returns the chart as a specification of Vega-Lite 6 with its data, as JSON.</summary>
    /// <param name="language">The language of titles and names.</param>
    public string ToVegaLite(Language language) => VegaLite.Write(this, language);

    /// <summary>Returns the id and the number of categories and series.</summary>
    public override string ToString() => $"{Id}: {Categories.Count} x {Series.Count}";
}
