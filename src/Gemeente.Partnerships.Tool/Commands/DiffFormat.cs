namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>How differences are written.</summary>
internal enum DiffFormat
{
    Text,
    Json,
}
