using System.Text;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes an answer to a file or to standard output.</summary>
internal static class AnswerFile
{
    /// <exception cref="UsageException">The file could not be written.</exception>
    public static void Create(string? path, ToolConsole console, Action<TextWriter> write)
    {
        if (path is null)
        {
            using var answer = new StringWriter { NewLine = "\n" };
            write(answer);
            console.Output.Write(answer.ToString());
            return;
        }

        OutputFile.Create(
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
