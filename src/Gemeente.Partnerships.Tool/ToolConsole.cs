using System.Text;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool;

/// <summary>
/// The outputs of the tool: one for answers, one for messages. Text from files cannot control the terminal through
/// them.
/// </summary>
/// <param name="output">The destination of answers.</param>
/// <param name="error">The destination of messages.</param>
/// <param name="isTerminal">Whether the answers go to a terminal, where colours and frames are useful.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, bool isTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the writer of answers and nothing else, so that other programs can read them.</summary>
    public TerminalWriter Output { get; } = new(output);

    /// <summary>Gets the writer of messages for the user.</summary>
    public TerminalWriter Error { get; } = new(error);

    /// <summary>True if the answers go to a terminal.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>Gets the width of a table in characters; null if it is not limited.</summary>
    public int? Width { get; private init; }

    /// <summary>Returns the console of this process, with UTF-8 and line feeds on every operating system.</summary>
    public static ToolConsole ForProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
            Console.OutputEncoding = Utf8;
        return new ToolConsole(Writer(StandardStreams.OpenOutput()), Writer(StandardStreams.OpenError()), isTerminal)
        {
            Width = isTerminal ? TerminalWidth() : null,
        };
    }

    /// <summary>Returns a console with another width.</summary>
    /// <param name="width">The width; null for that of this console.</param>
    public ToolConsole Within(int? width) => new(output, error, isTerminal) { Width = width ?? Width };

    /// <summary>Returns a console whose answers go to a file.</summary>
    /// <param name="file">The text of the file.</param>
    /// <param name="width">The width of a table; null if it is not limited.</param>
    public ToolConsole ToFile(TextWriter file, int? width) => new(file, error, isTerminal: false) { Width = width };

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
