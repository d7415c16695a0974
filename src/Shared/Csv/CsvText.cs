using System.Text;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Csv;

/// <summary>Reads the text of a file, within <see cref="CsvLimits"/>.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Returns the text of an embedded file, by its path under Csv.</summary>
    public static string Embedded(string path)
    {
        using Stream stream =
            typeof(CsvText).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"'{path}' is not embedded.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return StrictUtf8.GetString(bytes);
    }

    /// <summary>
    /// Returns the text with line feeds instead of carriage returns if it has no line feeds, as some spreadsheets write
    /// it.
    /// </summary>
    public static string WithLineFeeds(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? text : text.Replace('\r', '\n');

    /// <summary>Returns the text of a UTF-8 stream; null, with an issue, if it is too large or not UTF-8.</summary>
    public static string? From(
        Stream stream,
        string file,
        List<DataIssue> issues,
        int maxLength = CsvLimits.MaxFileLength
    )
    {
        using var reader = new StreamReader(
            stream,
            StrictUtf8,
            detectEncodingFromByteOrderMarks: false,
            leaveOpen: true
        );
        return From(reader, file, issues, maxLength);
    }

    /// <summary>Returns the text of a reader; null, with an issue, if it is too large or not UTF-8.</summary>
    public static string? From(
        TextReader reader,
        string file,
        List<DataIssue> issues,
        int maxLength = CsvLimits.MaxFileLength
    )
    {
        var text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        try
        {
            for (int count; (count = reader.Read(buffer)) > 0; )
            {
                if (text.Length + count > maxLength)
                    return Refuse(CsvIssueMessages.TooLarge(maxLength));
                text.Append(buffer, 0, count);
            }
        }
        catch (DecoderFallbackException)
        {
            return Refuse(CsvIssueMessages.NotUtf8());
        }

        return text.ToString();

        string? Refuse(IssueText reason)
        {
            issues.Add(reason.ToIssue() with { File = file });
            return null;
        }
    }
}
