namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A section of the help of a command: lines with a name and its description.</summary>
internal sealed record HelpSection(string Heading, IReadOnlyList<(string Name, string Text)> Lines)
{
    /// <summary>Returns a section of example command lines, given without the name of the tool.</summary>
    public static HelpSection Examples(params IEnumerable<string> commandLines) =>
        new("Examples:", [.. commandLines.Select(line => ($"{CommandLine.ToolName} {line}", ""))]);
}
