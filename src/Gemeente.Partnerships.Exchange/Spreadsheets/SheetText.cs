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
        // A large file stays on disk, if it can be read more than once.
        long begin = stream.CanSeek ? stream.Position : 0;
        if (stream.CanSeek && stream.Length - begin is > LargeCsvText.MinLength and <= FileBytes.MaxLength)
        {
            if (ReadLarge(stream, begin) is { } source)
                return source;
            stream.Position = begin;
        }

        byte[]? bytes = FileBytes.From(stream, options.File, issues);
        if (bytes?.Length > LargeCsvText.MinLength && ReadLarge(new MemoryStream(bytes), 0) is { } read)
            return read;
        CsvEncoding encoding = given?.Encoding ?? CsvBytes.Detect(bytes);
        string? text = bytes is null ? null : CsvBytes.Decode(bytes, encoding, options.File, issues);
        if (text is not null && given is null && encoding == CsvEncoding.Windows1252)
            CsvBytes.WarnOfUtf8(new ByteScan(new MemoryStream(bytes!)), options.File, issues);
        return From(text, encoding, options, given, fieldsIn, issues);

        // Null for UTF-16, which is decoded at once.
        SheetSource? ReadLarge(Stream file, long position)
        {
            ByteScan scan = new(file);
            CsvEncoding detected = given?.Encoding ?? CsvBytes.Detect(scan.Start, scan.IsUtf8);
            if (detected is not (CsvEncoding.Utf8 or CsvEncoding.Windows1252))
                return null;
            LargeCsvText? large = CsvBytes.DecodeLarge(file, position, scan, detected, options.File, issues);
            if (large is null)
                return From(null, detected, options, given, fieldsIn, issues);
            if (given is null && detected == CsvEncoding.Windows1252)
                CsvBytes.WarnOfUtf8(scan, options.File, issues);
            return From(
                large.Start(),
                (skipped, emptyLines) => delimiter => large.Open(skipped, emptyLines, delimiter),
                detected,
                options,
                given,
                fieldsIn,
                issues
            );
        }
    }

    /// <summary>Returns the same of a text that was decoded before; null if it cannot be read.</summary>
    public static SheetSource From(
        string? text,
        CsvEncoding encoding,
        ImportOptions options,
        CsvDialect? given,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    ) =>
        text is null
            ? new SheetSource(null, given ?? new CsvDialect { Encoding = encoding, Delimiter = ',' })
            : From(
                text,
                (skipped, emptyLines) =>
                {
                    string rows =
                        skipped == 0 ? text : string.Concat(new string('\n', emptyLines), text.AsSpan(skipped));
                    return delimiter => new CsvTokenizer(rows, delimiter);
                },
                encoding,
                options,
                given,
                fieldsIn,
                issues
            );

    /// <summary>Returns the rows of a text.</summary>
    /// <param name="start">The text, or as much of it as reveals the header and the delimiter.</param>
    /// <param name="rows">
    /// Returns the rows by the delimiter, after a number of characters, which are replaced by a number of empty lines.
    /// </param>
    /// <param name="encoding">The encoding of the file.</param>
    /// <param name="options">The settings, with the name of the file.</param>
    /// <param name="given">The dialect; null to detect it.</param>
    /// <param name="fieldsIn">The fields of the columns that a row names; null if it is not a header.</param>
    /// <param name="issues">Receives the issues.</param>
    private static SheetSource From(
        string start,
        Func<int, int, Func<char, RowSource>> rows,
        CsvEncoding encoding,
        ImportOptions options,
        CsvDialect? given,
        Func<string[], string?[]?> fieldsIn,
        List<DataIssue> issues
    )
    {
        int length = start.Length;
        char? hint = CsvDelimiters.TakeHint(ref start);
        int skipped = length - start.Length;
        char? delimiter = given?.Delimiter ?? hint;
        SheetHeader? header = SheetHeader.Find(
            start,
            delimiter is { } one ? [one] : CsvDelimiters.Candidates,
            fieldsIn
        );
        if (
            header is null
            && given is null
            && hint is { } stated
            && (header = SheetHeader.Find(start, CsvDelimiters.Candidates, fieldsIn)) is { } other
        )
        {
            IssueText reason = ExchangeIssueMessages.WrongDelimiter(
                CsvDialect.NameOf(stated),
                CsvDialect.NameOf(other.Delimiter),
                other.Delimiter
            );
            issues.Add(reason.ToIssue() with { File = options.File, Line = 1 });
        }

        CsvDialect dialect =
            given
            ?? new CsvDialect
            {
                Encoding = encoding,
                Delimiter = header?.Delimiter ?? delimiter ?? CsvDelimiters.Detect(start),
            };
        int emptyLines = 0;
        if (header is { Line: > 1 } below)
        {
            below.ReportTitles(start, options.File, issues);
            (skipped, emptyLines) = (skipped + below.Offset, below.Line - 1);
        }

        Func<char, RowSource> ofDelimiter = rows(skipped, emptyLines);
        return new SheetSource(() => ofDelimiter(dialect.Delimiter), dialect);
    }
}
