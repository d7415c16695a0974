using System.CommandLine;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A command with more sections in its help than its options.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    public IReadOnlyList<HelpSection> Help { get; set; } = [];
}
