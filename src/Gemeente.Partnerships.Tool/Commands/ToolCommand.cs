using System.CommandLine;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>A command with its texts in both languages, and with more sections in its help than its options.</summary>
internal sealed class ToolCommand(string name, Label text) : Command(name)
{
    public Label Text => text;

    public IReadOnlyList<HelpSection> Help { get; set; } = [];
}
