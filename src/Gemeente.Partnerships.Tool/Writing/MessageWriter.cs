using System.Text;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes messages to a person, in which text from files is only text.</summary>
internal sealed class MessageWriter(TextWriter output) : TextWriter
{
    private const string LineEnd = "\n";

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => output.Write(TerminalText.Safe(value ?? "", LineEnd));

    public override void WriteLine(string? value) => Write($"{value}{LineEnd}");

    public override void Flush() => output.Flush();
}
