using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gemeente.Partnerships.Writing;

/// <summary>
/// Writes indented JSON in which names stay readable: <c>Fryslân</c>, <c>'s-Gravenhage</c>. Control characters and
/// direction marks are escaped.
/// </summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Action<Utf8JsonWriter> write, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        string text = Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        output.Write($"{TextLines.JsonEscaped(text)}{Options.NewLine}");
    }
}
