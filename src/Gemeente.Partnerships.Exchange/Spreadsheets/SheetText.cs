using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Reads the text of a foreign CSV file, and detects its dialect and its header.</summary>
internal static class SheetText
{
    /// <summary>Reads a stream, and reports invalid bytes and lines above the header.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">The settings, with the name of the file.</param>
    /// <param name="given">The dialect; null to detect it.</param>
    /// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
    /// <param name="issues">Receives the issues.</param>
    public static SheetSource Read(
        Stream stream,
        ImportOptions options,
        CsvDialect? given,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    )
    {
        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        CsvEncoding encoding = given?.Encoding ?? CsvBytes.Detect(bytes);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, encoding, options.File, issues);
        if (text is not null && given is null && encoding == CsvEncoding.Windows1252)
            CsvBytes.WarnOfUtf8(bytes, options.File, issues);
        return From(text, encoding, options, given, fieldsIn, issues);
    }

    /// <summary>Returns the same of a text that was decoded before; null if it cannot be read.</summary>
    public static SheetSource From(
        string? text,
        CsvEncoding encoding,
        ImportOptions options,
        CsvDialect? given,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    )
    {
        if (text is null)
            return new SheetSource(null, given ?? new CsvDialect { Encoding = encoding, Delimiter = ',' });
        char? hint = CsvDelimiters.TakeHint(ref text);
        char? delimiter = given?.Delimiter ?? hint;
        SheetHeader? header = SheetHeader.Find(text, delimiter is { } one ? [one] : CsvDelimiters.Candidates, fieldsIn);
        if (
            header is null
            && given is null
            && hint is { } stated
            && (header = SheetHeader.Find(text, CsvDelimiters.Candidates, fieldsIn)) is { } other
        )
        {
            IssueText reason = ExchangeIssueMessages.WrongDelimiter(
                CsvDialect.NameOf(stated),
                CsvDialect.NameOf(other.Delimiter),
                other.Delimiter
            );
            issues.Add(reason.ToIssue() with { File = options.File, Line = 1 });
        }

        text = header?.RemoveTitles(text, options.File, issues) ?? text;
        CsvDialect dialect =
            given
            ?? new CsvDialect
            {
                Encoding = encoding,
                Delimiter = header?.Delimiter ?? delimiter ?? CsvDelimiters.Detect(text),
            };
        return new SheetSource(() => new CsvTokenizer(text, dialect.Delimiter), dialect);
    }
}
