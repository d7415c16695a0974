namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>The formats of an answer.</summary>
internal enum AnswerFormat
{
    /// <summary>A table, for people.</summary>
    Table,

    /// <summary>CSV, for spreadsheets.</summary>
    Csv,

    /// <summary>JSON, for programs.</summary>
    Json,

    /// <summary>A Markdown table, for documents.</summary>
    Markdown,

    /// <summary>A workbook, for people. It is always a file.</summary>
    Xlsx,

    /// <summary>GeoJSON, for maps.</summary>
    GeoJson,

    /// <summary>SDMX-CSV, for statistical systems.</summary>
    Sdmx,
}
