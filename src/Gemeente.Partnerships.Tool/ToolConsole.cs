using System.Text;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool;

/// <summary>
/// The outputs of the tool: one for answers, one for messages. Text from files cannot control the terminal through
/// them.
/// </summary>
/// <param name="output">The destination of answers.</param>
/// <param name="error">The destination of messages.</param>
/// <param name="isTerminal">Whether the answers go to a terminal, where frames and bars are useful.</param>
internal sealed class ToolConsole(TextWriter output, TextWriter error, bool isTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the writer of answers and nothing else, so that other programs can read them.</summary>
    public TerminalWriter Output { get; } = new(output);

    /// <summary>Gets the writer of messages for the user.</summary>
    public TerminalWriter Error { get; } = new(error);

    /// <summary>True if the answers go to a terminal.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>True if the messages go to a terminal, so that a person can see progress.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>True if the answers may have colours.</summary>
    public bool HasColours { get; set; }

    /// <summary>Gets the width of a table in characters; null if it is not limited.</summary>
    public int? Width { get; private set; }

    /// <summary>The language of answers and messages.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>Returns the console of this process, with UTF-8 and line feeds on every operating system.</summary>
    public static ToolConsole ForProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (isTerminal)
            Console.OutputEncoding = Utf8;
        ToolEnvironment environment = ToolEnvironment.OfProcess;
        var console = new ToolConsole(
            Writer(StandardStreams.OpenOutput()),
            Writer(StandardStreams.OpenError()),
            isTerminal
        )
        {
            Language = environment.Language,
            HasColours = isTerminal && environment.AllowsColours,
            ShowsProgress = !Console.IsErrorRedirected,
            Width = isTerminal ? TerminalWidth() : null,
        };
        console.Error.Width = console.ShowsProgress ? TerminalWidth() : null;
        return console;
    }

    private int? AskedWidth { get; set; }

    /// <summary>Sets the width of tables, also in files.</summary>
    public void SetWidth(int? width) => Width = AskedWidth = width;

    /// <summary>Writes a line of an answer, broken between words at the width of the console.</summary>
    public void Say(string line)
    {
        foreach (string part in TextWidth.WrapLine(line, Width))
            Output.WriteLine(part);
    }

    /// <summary>Writes a message for the user.</summary>
    public void Tell(Label text) => Error.WriteLine(text.In(Language));

    /// <summary>Returns a console whose answers go to a file.</summary>
    /// <param name="file">The text of the file.</param>
    public ToolConsole ToFile(TextWriter file) =>
        new(file, error, isTerminal: false) { Width = AskedWidth, Language = Language };

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
