using System.Text;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>How a file is named and begins, by which its kind is told.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its first characters.</param>
internal sealed record FileStart(string Name, string Text)
{
    private const int Length = 4096;
    private const int MaxLines = 20;
    private const string Delimiters = ",;\t|";

    /// <summary>The first lines, where the names of columns may stand.</summary>
    public string[] Lines { get; } =
    [.. Text.TrimStart('\uFEFF').Split(LineEnd.Of(Text)).Take(MaxLines).Select(line => line.TrimEnd('\r'))];

    /// <summary>What it is where it is no text, in words; else null.</summary>
    public string? Signature { get; init; }

    /// <summary>What the command line says of columns.</summary>
    public ValueList<MappedColumn> Columns { get; init; } = [];

    /// <summary>The cells of the first lines, by each of the signs that may stand between them.</summary>
    public IEnumerable<string[]> Cells =>
        from line in Lines
        from delimiter in Delimiters
        select line.Split(delimiter).Select(cell => cell.Trim('"', ' ')).ToArray();

    /// <summary>Whether it begins as a JSON object.</summary>
    public bool IsJson => Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{');

    /// <summary>The end of its name, in lower case.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Whether a column of that name may be there.</summary>
    public bool Has(string column) => Lines.Any(line => line.Contains(column, StringComparison.Ordinal));

    /// <summary>The bytes of a file by which its kind is told.</summary>
    public static byte[] BytesOf(Stream file)
    {
        byte[] bytes = new byte[Length];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    public static FileStart Of(string name, byte[] bytes)
    {
        using StreamReader text = new(new MemoryStream(bytes)); // by its byte order mark
        return new FileStart(name, text.ReadToEnd()) { Signature = FileSignature.Of(bytes) };
    }
}
