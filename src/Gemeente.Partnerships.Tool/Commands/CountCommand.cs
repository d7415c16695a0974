using System.CommandLine;

namespace Gemeente.Partnerships.Tool.Commands;

internal static class CountCommand
{
    public static Command Create(ToolConsole console) => new("count", "");
}
