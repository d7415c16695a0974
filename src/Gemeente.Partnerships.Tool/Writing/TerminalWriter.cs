using System.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes text to a terminal or a pipe. Every text of the tool goes through it. Control characters and direction marks,
/// such as those in a name or a file name, become spaces. A line that is written as a line stays one line.
/// </summary>
/// <param name="frames">The destination, for output that was checked before and contains colours.</param>
internal sealed class TerminalWriter(TextWriter frames) : TextWriter
{
    /// <summary>Gets the destination without the check, for the frames and colours of a table.</summary>
    public TextWriter Frames => frames;

    public override Encoding Encoding => frames.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <summary>Writes text with its line feeds.</summary>
    public override void Write(string? value) => frames.Write(TextLines.WithLineFeeds(value ?? ""));

    public override void WriteLine() => frames.Write("\n");

    /// <summary>Gets the width at which lines are broken between words; null if they are not.</summary>
    public int? Width { get; set; }

    /// <summary>Writes one line. Line feeds in it become spaces.</summary>
    public override void WriteLine(string? value)
    {
        string line = TextLines.OneLine(value ?? "");
        foreach (string part in TextWidth.WrapLine(line, Width))
            frames.Write($"{part}\n");
    }

    public override void Flush() => frames.Flush();
}
