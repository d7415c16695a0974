using System.Text;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Csv;

/// <summary>Gets the text of a file, embedded or a host's, within <see cref="CsvLimits"/>.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of an embedded file, named by its path under Csv.</summary>
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
    /// The text with line feeds for carriage returns where these alone end its lines, as some spreadsheets write them.
    /// </summary>
    public static string WithLineFeeds(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? text : text.Replace('\r', '\n');

    /// <summary>The text of a UTF-8 stream; null, with an issue, where it is too large or not UTF-8.</summary>
    public static string? From(Stream stream, string file, List<DataIssue> issues, int longest = CsvLimits.FileLength)
    {
        using var reader = new StreamReader(
            stream,
            StrictUtf8,
            detectEncodingFromByteOrderMarks: false,
            leaveOpen: true
        );
        return From(reader, file, issues, longest);
    }

    /// <summary>The text of a reader; null, with an issue, where it is too large or not UTF-8.</summary>
    public static string? From(
        TextReader reader,
        string file,
        List<DataIssue> issues,
        int longest = CsvLimits.FileLength
    )
    {
        var text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        try
        {
            for (int count; (count = reader.Read(buffer)) > 0; )
            {
                if (text.Length + count > longest)
                    return Refuse(
                        "csv-too-large",
                        "The file is too large.",
                        System.FormattableString.Invariant($"at most {longest} characters")
                    );
                text.Append(buffer, 0, count);
            }
        }
        catch (DecoderFallbackException)
        {
            return Refuse("csv-encoding", "The file is not UTF-8.", "UTF-8 text");
        }

        return text.ToString();

        string? Refuse(string code, string message, string expected)
        {
            issues.Add(
                new DataIssue
                {
                    Severity = IssueSeverity.Error,
                    Code = code,
                    Message = message,
                    Expected = expected,
                    File = file,
                }
            );
            return null;
        }
    }
}
