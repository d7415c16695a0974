using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A section of a report: text, a chart, a table, and what they are counted from (onderdeel).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportSection
{
    /// <summary>Gets the id, unique in the report, such as <c>countries</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the heading.</summary>
    public required Label Title { get; init; }

    /// <summary>Gets the paragraphs.</summary>
    public ValueList<Label> Text { get; init; } = [];

    /// <summary>Gets the chart; null without one. Its numbers are also a table.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Gets the tables.</summary>
    public ValueList<ReportTable> Tables { get; init; } = [];

    /// <summary>
    /// Gets the number of records that are counted, and of those without a value; null without a count.
    /// </summary>
    public Label? Base { get; init; }

    /// <summary>
    /// Returns the section as HTML with SVG. It needs the style sheet and the patterns of <see cref="ReportHtml"/>.
    /// </summary>
    /// <param name="language">The language.</param>
    public string ToHtml(Language language) => ReportHtml.Write(html => HtmlRenderer.Write(this, html), language);

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
