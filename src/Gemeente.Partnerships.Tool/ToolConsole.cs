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

    /// <summary>Returns the console of this process, with UTF-8 and line feeds on every operating system.</summary>
    public static ToolConsole ForProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
            Console.OutputEncoding = Utf8;
        return new ToolConsole(Writer(StandardStreams.OpenOutput()), Writer(StandardStreams.OpenError()), isTerminal);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { NewLine = "\n", AutoFlush = true };
}
