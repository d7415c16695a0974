using System.CommandLine;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A command that says more in its help than what its options are.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    public IReadOnlyList<HelpSection> Help { get; set; } = [];
}
