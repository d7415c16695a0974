namespace Gemeente.Partnerships.Reporting;

/// <summary>The formats of a report.</summary>
public enum ReportFormat
{
    /// <summary>Plain text with bars and columns.</summary>
    Text,

    /// <summary>Markdown with tables.</summary>
    Markdown,

    /// <summary>A self-contained HTML page with charts and maps, which needs no script.</summary>
    Html,

    /// <summary>JSON with both languages, for programs.</summary>
    Json,

    /// <summary>JSON with a Vega-Lite specification for each chart, by its id.</summary>
    VegaLite,
}
