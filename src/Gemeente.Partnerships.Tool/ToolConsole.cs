using System.Text;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool;

/// <summary>The outputs of the tool: one for answers, one for messages.</summary>
/// <param name="Output">The answers and nothing else, so that other programs can read them.</param>
/// <param name="Error">The messages for the user.</param>
/// <param name="IsTerminal">Whether the answers go to a terminal, where colours and frames are useful.</param>
internal sealed record ToolConsole(TextWriter Output, TextWriter Error, bool IsTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The width of a table in characters; null if it is not limited.</summary>
    public int? Width { get; init; }

    /// <summary>Returns the console of this process, with UTF-8 and line feeds on every operating system.</summary>
    public static ToolConsole ForProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
            Console.OutputEncoding = Utf8;
        return new ToolConsole(
            Writer(Console.OpenStandardOutput()),
            new MessageWriter(Writer(Console.OpenStandardError())),
            isTerminal
        )
        {
            Width = isTerminal ? TerminalWidth() : null,
        };
    }

    /// <summary>Returns the width of the terminal; null if it does not state one.</summary>
    private static int? TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { NewLine = "\n", AutoFlush = true };
}
