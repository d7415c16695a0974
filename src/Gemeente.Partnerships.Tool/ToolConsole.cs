using System.Text;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool;

/// <summary>Where the tool writes: answers to one side, messages to the other.</summary>
/// <param name="Output">Answers, and nothing else, so that other programs can read them.</param>
/// <param name="Error">Messages to a person.</param>
/// <param name="IsTerminal">Whether a person reads the answers, so that colours and frames are of use.</param>
internal sealed record ToolConsole(TextWriter Output, TextWriter Error, bool IsTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The console of this process, in UTF-8 and with line feeds on every machine.</summary>
    public static ToolConsole OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
            Console.OutputEncoding = Utf8;
        return new ToolConsole(
            Writer(Console.OpenStandardOutput()),
            new MessageWriter(Writer(Console.OpenStandardError())),
            isTerminal
        );
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { NewLine = "\n", AutoFlush = true };
}
