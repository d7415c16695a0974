using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>The name and the beginning of a file, by which its kind is recognised.</summary>
/// <param name="Name">The name in messages.</param>
/// <param name="Text">The first characters.</param>
internal sealed record FileStart(string Name, string Text)
{
    private const int MaxBytes = 4096;
    private const int MaxLines = 20;
    private const string Delimiters = ",;\t|";

    /// <summary>The first lines, one of which may be a header. They end in CR only if the text has no LF.</summary>
    public string[] Lines { get; } =
    [
        .. Text.TrimStart('\uFEFF')
            .Split(Text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r')
            .Take(MaxLines)
            .Select(line => line.TrimEnd('\r')),
    ];

    /// <summary>The kind of file in words, if it is not text; else null.</summary>
    public string? Signature { get; init; }

    /// <summary>The sheets, if the file is a workbook; else null.</summary>
    public Workbook? Workbook { get; init; }

    /// <summary>The sheet that the command line names; null if it does not.</summary>
    public string? Sheet { get; init; }

    /// <summary>True if the first bytes are those of a workbook, or of another archive.</summary>
    public bool MayBeWorkbook { get; private init; }

    /// <summary>The name of the file without its folder.</summary>
    public string FileName { get; init; } = Name;

    /// <summary>The columns that the command line gave.</summary>
    public ValueList<MappedColumn> Columns { get; init; } = [];

    /// <summary>True if the command line gave the country of one side of a list of pairs.</summary>
    public bool HasCountry { get; init; }

    /// <summary>True if the command line gave the municipality of all rows.</summary>
    public bool HasMunicipality { get; init; }

    /// <summary>The cells of the first rows of a workbook, or of the first lines, split by each delimiter.</summary>
    public IEnumerable<string[]> Cells => Workbook?.FirstRows(Sheet, MaxLines) ?? SplitLines();

    /// <summary>True if the text begins as a JSON object.</summary>
    public bool IsJson => Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('{');

    /// <summary>The extension of the name, in lower case.</summary>
    public string Extension => Path.GetExtension(FileName).ToLowerInvariant();

    /// <summary>True if one of the first rows has a cell with the name of a column.</summary>
    public bool Has(string column) =>
        Cells.Any(row => row.Contains(column))
        || Lines.Any(line => line.Contains($"\"{column}\"", StringComparison.Ordinal));

    /// <summary>Reads the first bytes of a file.</summary>
    public static byte[] BytesOf(Stream file)
    {
        byte[] bytes = new byte[MaxBytes];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Returns the beginning of a file, decoded by its byte order mark.</summary>
    public static FileStart Of(string name, byte[] bytes)
    {
        using StreamReader text = new(new MemoryStream(bytes));
        return new FileStart(name, text.ReadToEnd())
        {
            Signature = FileSignature.Of(bytes),
            MayBeWorkbook = FileSignature.IsWorkbook(bytes),
        };
    }

    private IEnumerable<string[]> SplitLines() =>
        from line in Lines
        from delimiter in Delimiters
        select line.Split(delimiter).Select(cell => cell.Trim('"', ' ')).ToArray();
}
