namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The formats of differences.</summary>
internal enum DiffFormat
{
    /// <summary>Text, for people.</summary>
    Text,

    /// <summary>JSON, for programs.</summary>
    Json,
}
