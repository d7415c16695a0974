namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A part of a command's help: lines of a name and what it stands for.</summary>
internal sealed record HelpSection(string Heading, IReadOnlyList<(string Name, string Text)> Lines)
{
    /// <summary>Command lines that work as they stand, without the name of the tool.</summary>
    public static HelpSection Examples(params IEnumerable<string> commandLines) =>
        new("Examples:", [.. commandLines.Select(line => ($"{CommandLine.ToolName} {line}", ""))]);
}
