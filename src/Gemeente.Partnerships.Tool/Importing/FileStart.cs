using System.Text;
using Gemeente.Partnerships.Tool.Input;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>How a file begins, by which its kind is told.</summary>
internal sealed record FileStart(string Text)
{
    private const int Length = 4096;

    /// <summary>The first line.</summary>
    public string Line => Text.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');

    /// <summary>Whether it begins as a JSON object.</summary>
    public bool IsJson => Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{');

    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static FileStart Of(string path, ToolConsole console) => InputFile.Read(path, console, Of);

    public static FileStart Of(Stream file)
    {
        byte[] bytes = new byte[Length];
        return new FileStart(Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }
}
