namespace Gemeente.Partnerships.Tool;

/// <summary>The entry of the process. Not top-level statements: ASP.NET Core makes their class public.</summary>
internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(args, ToolConsole.ForProcess());
}
