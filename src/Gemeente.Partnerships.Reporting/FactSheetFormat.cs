namespace Gemeente.Partnerships.Reporting;

/// <summary>What a fact sheet can be written as.</summary>
public enum FactSheetFormat
{
    /// <summary>Plain text in columns.</summary>
    Text,

    /// <summary>Markdown with tables.</summary>
    Markdown,

    /// <summary>A page of HTML that needs nothing beside it.</summary>
    Html,

    /// <summary>JSON, for programs.</summary>
    Json,
}
