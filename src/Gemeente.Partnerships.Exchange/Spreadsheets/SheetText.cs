using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The text of somebody's file from its header on, and how it is written.</summary>
/// <param name="Text">The text, with an empty line for each above the header; null where it cannot be read.</param>
/// <param name="Dialect">How it is written, given or found out; not yet whether commas are decimal.</param>
internal sealed record SheetText(string? Text, CsvDialect Dialect)
{
    /// <summary>Reads a stream, and tells what is wrong with its bytes and what stands above the header.</summary>
    public static SheetText Read(Stream stream, CsvImportOptions options, HeaderNames names, List<DataIssue> issues)
    {
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        CsvEncoding encoding = options.Dialect?.Encoding ?? CsvBytes.Detect(bytes);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, encoding, options.File, issues);
        if (bytes is null || text is null)
            return new SheetText(null, options.Dialect ?? new CsvDialect { Encoding = encoding, Delimiter = ',' });
        if (options.Dialect is null && encoding == CsvEncoding.Windows1252)
            CsvBytes.WarnOfUtf8(bytes, options.File, issues);
        char? hint = CsvDelimiters.TakeHint(ref text);
        char? delimiter = options.Dialect?.Delimiter ?? hint;
        SheetHeader? header = SheetHeader.Find(text, delimiter is { } one ? [one] : CsvDelimiters.Candidates, names);
        if (
            header is null
            && options.Dialect is null
            && hint is { } said
            && (header = SheetHeader.Find(text, CsvDelimiters.Candidates, names)) is { } other
        )
            issues.Add(WrongHint(said, other.Delimiter, options.File));
        delimiter = header?.Delimiter ?? delimiter;
        text = header?.Uncover(text, options.File, issues) ?? text;
        return new SheetText(
            text,
            options.Dialect
                ?? new CsvDialect { Encoding = encoding, Delimiter = delimiter ?? CsvDelimiters.Detect(text) }
        );
    }

    private static DataIssue WrongHint(char said, char found, string file) =>
        new()
        {
            Severity = IssueSeverity.Warning,
            Code = "csv-delimiter",
            Message =
                $"The line says {CsvDialect.NameOf(said)}, by which no row names the columns; the file is read with {CsvDialect.NameOf(found)}.",
            Expected = $"sep={found}, or no such line",
            File = file,
            Line = 1,
        };
}
