using System.Text;
using Gemeente.Partnerships.Tool.Input;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>How a file is named and begins, by which its kind is told.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its first characters.</param>
internal sealed record FileStart(string Name, string Text)
{
    private const int Length = 4096;

    /// <summary>The first line.</summary>
    public string Line => Text.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');

    /// <summary>Whether it begins as a JSON object.</summary>
    public bool IsJson => Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{');

    /// <summary>The end of its name, in lower case.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    public static FileStart Of(string name, Stream file)
    {
        byte[] bytes = new byte[Length];
        return new FileStart(name, Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }
}
