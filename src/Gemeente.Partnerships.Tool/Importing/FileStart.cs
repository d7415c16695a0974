using System.Text;

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

    /// <summary>The bytes of a file by which its kind is told.</summary>
    public static byte[] BytesOf(Stream file)
    {
        byte[] bytes = new byte[Length];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    public static FileStart Of(string name, byte[] bytes) => new(name, Encoding.UTF8.GetString(bytes));
}
