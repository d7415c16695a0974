namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>Consoles in memory.</summary>
internal static class ToolTestConsole
{
    /// <summary>Returns a console whose messages go to a text, as if it were a terminal.</summary>
    public static ToolConsole Of(TextWriter error) =>
        new(TextWriter.Null, error, isTerminal: false) { ShowsProgress = true };
}
