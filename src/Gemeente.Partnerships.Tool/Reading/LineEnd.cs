namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Tells what ends the lines of a text.</summary>
internal static class LineEnd
{
    /// <summary>A line feed, or a carriage return in a text that has none.</summary>
    public static char Of(string text) => text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
}
