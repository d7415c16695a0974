using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Where the document cannot be read on: what is said of it, and where reading goes on.</summary>
internal sealed partial class DocumentReader
{
    private const byte NewLine = (byte)'\n';
    private const int MaxMarkLength = 4;
    private const int MaxReasonLength = 120;
    private const string LargeRecord = "The record is too large.";

    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\r\n,:"u8);

    /// <summary>Passes a byte order mark; false when more bytes are needed, or when the text is not UTF-8.</summary>
    private bool TryPassPreamble(ReadOnlySpan<byte> chunk, bool isFinal, out int length)
    {
        length = 0;
        if (chunk.Length < MaxMarkLength && !isFinal)
            return false;
        ReadOnlySpan<byte> utf8Mark = Encoding.UTF8.Preamble;
        if (chunk.StartsWith(utf8Mark))
        {
            length = utf8Mark.Length;
        }
        else if (chunk is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..])
        {
            End(chunk, IssueCodes.NotUtf8, "The document is written in UTF-16 or UTF-32.", "UTF-8");
            return false;
        }

        return true;
    }

    /// <summary>
    /// Says why JSON cannot be read on. A document ends there; of lines the one that is broken is left out.
    /// </summary>
    private int Break(
        ref RecordReader reader,
        ref Utf8JsonReader begin,
        JsonException broken,
        ReadOnlySpan<byte> chunk,
        bool isFinal,
        out bool more
    )
    {
        int offset = PassSeparators(chunk, (int)reader.Json.BytesConsumed);
        session.Forget();
        session.Section = session.Array;
        if (_place == Place.Head)
            reader.BeginInside(begin);
        else
            reader.BeginRecordAt(Math.Min(offset, PassSeparators(chunk, (int)begin.BytesConsumed)));
        if (_place == Place.Lines && FindCutOff(chunk, reader.RecordStart, offset) is >= 0 and int end)
            reader.FailAt(
                end,
                IssueCodes.JsonSyntax,
                "The line ends before its record is complete.",
                "one whole record a line"
            );
        else if (isFinal && IsTruncated(chunk, begin))
            reader.FailAt(chunk.Length, IssueCodes.Truncated, "The document ends before it is complete.");
        else if (IsTooDeep(reader.Json, chunk[offset..]))
            reader.FailAt(
                offset,
                IssueCodes.TooDeep,
                "Arrays and objects nest too deep.",
                AtMost(session.Limits.MaxDepth, "levels")
            );
        else
            reader.FailAt(offset, IssueCodes.JsonSyntax, $"This is not JSON: {ReasonOf(broken)}");

        more = _place == Place.Lines;
        Commit(null, "", more ? Place.BrokenLine : Place.End);
        _state = NewState(session);
        more &= !IsEnded;
        return more ? Math.Min(reader.RecordStart, PassWhiteSpace(chunk, (int)begin.BytesConsumed)) : chunk.Length;
    }

    /// <summary>
    /// The end of a line behind which another begins, before the offset where reading broke; negative when there is
    /// none.
    /// </summary>
    private static int FindCutOff(ReadOnlySpan<byte> chunk, int start, int offset)
    {
        int newLine = chunk[start..offset].IndexOf(NewLine);
        return newLine >= 0 && chunk[(start + newLine + 1)..] is [(byte)'{', ..] ? start + newLine : -1;
    }

    // A comma that breaks a line belongs to that line, not to the next.
    private static int PassWhiteSpace(ReadOnlySpan<byte> chunk, int offset)
    {
        int length = chunk[offset..].IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? chunk.Length : offset + length;
    }

    private static int PassSeparators(ReadOnlySpan<byte> chunk, int offset)
    {
        int length = chunk[offset..].IndexOfAnyExcept(Separators);
        return length < 0 ? chunk.Length : offset + length;
    }

    private int PassBrokenLine(ReadOnlySpan<byte> chunk, out bool more)
    {
        int newLine = chunk.IndexOf(NewLine);
        more = newLine >= 0;
        if (!more)
            return chunk.Length;
        _place = Place.Lines;
        return newLine + 1;
    }

    /// <summary>Whether it could be read on if there were more.</summary>
    private static bool IsTruncated(ReadOnlySpan<byte> chunk, in Utf8JsonReader begin)
    {
        var reader = new Utf8JsonReader(chunk[(int)begin.BytesConsumed..], isFinalBlock: false, begin.CurrentState);
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

    private bool IsTooDeep(in Utf8JsonReader reader, ReadOnlySpan<byte> rest) =>
        reader.CurrentDepth + 1 >= session.Limits.MaxDepth && rest is [(byte)'{' or (byte)'[', ..];

    // The first sentence of the exception; others give advice to programmers, and a place in the part that was read. It
    // may quote all the rest of a file.
    private static string ReasonOf(JsonException broken)
    {
        string reason = broken.Message.Split(". ")[0].TrimEnd('.');
        return reason.Length <= MaxReasonLength ? $"{reason}." : $"{reason[..MaxReasonLength]}...";
    }

    /// <summary>Stops reading at a record that there should not be, and leaves it out.</summary>
    private void EndAt(ref RecordReader reader, string code, string message, string expected)
    {
        session.Forget();
        reader.FailAt(reader.RecordStart, code, message, expected);
        Commit(null, "", Place.End);
    }

    private static string AtMost(long limit, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"at most {limit} {what}");
}
