using System.Text;

namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes an answer to the file that was asked for, or to standard output.</summary>
internal static class AnswerFile
{
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string? path, ToolConsole console, Action<TextWriter> write)
    {
        if (path is null)
        {
            write(console.Output);
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        try
        {
            File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"Cannot write '{path}': {wrong.Message}");
        }
    }
}
