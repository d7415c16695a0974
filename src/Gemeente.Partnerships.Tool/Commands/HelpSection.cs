using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A section of the help of a command: lines with a name and its description.</summary>
internal sealed record HelpSection(Label Heading, IReadOnlyList<(Label Name, Label Text)> Lines)
{
    /// <summary>True if the description is below the name.</summary>
    public bool IsBelow { get; init; }

    /// <summary>Returns a section of example command lines.</summary>
    public static HelpSection Examples(IReadOnlyList<Example> examples) => Examples(HelpTexts.Examples, examples);

    /// <summary>Returns a section of example command lines with a heading.</summary>
    public static HelpSection Examples(Label heading, IReadOnlyList<Example> examples) =>
        new(heading, [.. examples.Select(example => (WithTool(example.Line), example.Text))]) { IsBelow = true };

    private static Label WithTool(Label line) =>
        new($"{CommandLine.ToolName} {line.Dutch}", $"{CommandLine.ToolName} {line.English}");
}
