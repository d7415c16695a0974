using System.Text;

namespace Gemeente.Partnerships.Tool.Writing;

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

        OutputFile.Write(
            path,
            stream =>
            {
                using var text = new StreamWriter(
                    stream,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    leaveOpen: true
                )
                {
                    NewLine = "\n",
                };
                write(text);
            }
        );
    }
}
