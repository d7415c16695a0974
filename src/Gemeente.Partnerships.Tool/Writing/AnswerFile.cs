using System.Text;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes an answer to a file or to standard output.</summary>
internal static class AnswerFile
{
    /// <summary>
    /// Writes a text for people to a file, or to standard output with lines that are not wider than the console.
    /// </summary>
    /// <exception cref="UsageException">The file could not be written.</exception>
    public static void CreateText(string? path, ToolConsole console, Action<TextWriter> write)
    {
        if (path is not null || console.Width is null)
        {
            Create(path, console, write);
            return;
        }

        using var answer = new StringWriter { NewLine = "\n" };
        write(answer);
        foreach (string line in answer.ToString().TrimEnd('\n').Split('\n'))
            console.Say(line);
    }

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
