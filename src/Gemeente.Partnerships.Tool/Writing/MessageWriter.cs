using System.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// Writes messages to a terminal. Control characters in them, such as those of a file, become spaces.
/// </summary>
internal sealed class MessageWriter(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => output.Write(TextLines.WithLineFeeds(value ?? ""));

    public override void WriteLine(string? value) => Write($"{value}\n");

    public override void Flush() => output.Flush();
}
