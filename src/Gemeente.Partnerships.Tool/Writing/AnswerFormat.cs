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
}
