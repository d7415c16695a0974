namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>How a table is written.</summary>
internal enum AnswerFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For spreadsheets.</summary>
    Csv,

    /// <summary>For programs.</summary>
    Json,
}
