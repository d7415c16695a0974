namespace Gemeente.Partnerships.Reporting;

/// <summary>The formats of a fact sheet.</summary>
public enum FactSheetFormat
{
    /// <summary>Plain text in columns.</summary>
    Text,

    /// <summary>Markdown with tables.</summary>
    Markdown,

    /// <summary>A self-contained HTML page.</summary>
    Html,

    /// <summary>JSON, for programs.</summary>
    Json,
}
