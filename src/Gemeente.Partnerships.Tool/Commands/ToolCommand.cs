using System.CommandLine;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A command that shows in its help how it is used.</summary>
internal sealed class ToolCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, without the name of the tool.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
