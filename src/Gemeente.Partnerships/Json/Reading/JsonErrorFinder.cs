using System.Buffers;
using System.Text.Json;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>A chunk that cannot be read as JSON from some place on. Finds the place and the reason.</summary>
/// <param name="chunk">The bytes.</param>
/// <param name="stepStart">The offset of the end of the last record or member that was read.</param>
/// <param name="stepState">The state of the tokens there.</param>
/// <param name="tokenEnd">The offset of the end of the last token that was read.</param>
/// <param name="isFinal">Whether the document ends with the chunk.</param>
internal readonly ref struct JsonErrorFinder(
    ReadOnlySpan<byte> chunk,
    int stepStart,
    JsonReaderState stepState,
    int tokenEnd,
    bool isFinal
)
{
    private const byte NewLine = (byte)'\n';
    private const int MaxReasonLength = 120;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\r\n,:"u8);

    private readonly ReadOnlySpan<byte> _chunk = chunk;

    /// <summary>The offset of the record that cannot be read.</summary>
    public int Start => Math.Min(Offset, Pass(Separators, stepStart));

    /// <summary>
    /// The offset of the line that cannot be read. A comma before a record breaks its line, not the next.
    /// </summary>
    public int LineStart => Pass(WhiteSpace, stepStart);

    private int Offset => Pass(Separators, tokenEnd);

    /// <summary>Gets the reason, and the offset at which it shows.</summary>
    public (int Offset, IssueText Text) Diagnose(JsonException invalid, int maxDepth, bool isLine, bool isAtMaxDepth)
    {
        if (isLine && FindCutOff() is >= 0 and int end)
            return (end, IssueMessages.JsonLineCutOff());
        if (isFinal && IsTruncated())
            return (_chunk.Length, IssueMessages.JsonTruncated());
        if (isAtMaxDepth && _chunk[Offset..] is [(byte)'{' or (byte)'[', ..])
            return (Offset, IssueMessages.JsonTooDeep(maxDepth));
        return (Offset, IssueMessages.JsonSyntax(ReasonOf(invalid)));
    }

    // The end of a line after which another record begins, before the place that is not JSON; -1 when there is none.
    private int FindCutOff()
    {
        int start = Start;
        int newLine = _chunk[start..Offset].IndexOf(NewLine);
        return newLine >= 0 && _chunk[(start + newLine + 1)..] is [(byte)'{', ..] ? start + newLine : -1;
    }

    // Whether the bytes are the begin of a document.
    private bool IsTruncated()
    {
        var reader = new Utf8JsonReader(_chunk[stepStart..], isFinalBlock: false, stepState);
        try
        {
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The first sentence of the exception. The others advise programmers and name a place in the chunk. The message may
    // quote all the rest of a file.
    private static string ReasonOf(JsonException invalid)
    {
        string reason = invalid.Message.Split(". ")[0].TrimEnd('.');
        return reason.Length <= MaxReasonLength ? $"{reason}." : $"{reason[..MaxReasonLength]}...";
    }

    private int Pass(SearchValues<byte> passed, int offset)
    {
        int length = _chunk[offset..].IndexOfAnyExcept(passed);
        return length < 0 ? _chunk.Length : offset + length;
    }
}
