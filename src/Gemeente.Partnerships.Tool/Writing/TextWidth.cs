using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>The width of texts in a terminal, and lines of a limited width.</summary>
internal static class TextWidth
{
    // Blocks of wide characters: Hangul, CJK, full-width forms, emoji and further CJK.
    private static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0xA4CF),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE4F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    // Vowels and final consonants of Hangul, which are drawn in the syllable before them.
    private const int FirstJoined = 0x1160;
    private const int LastJoined = 0x11FF;

    /// <summary>Returns the number of columns that a text takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>Returns a text with spaces up to a width, before it or after it.</summary>
    public static string Pad(string text, int width, bool isRight)
    {
        string spaces = new(' ', Math.Max(0, width - Of(text)));
        return isRight ? spaces + text : text + spaces;
    }

    /// <summary>
    /// Returns the lines of a text at most a width wide. A longer word is cut, after a hyphen if it has one.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' '))
        {
            string rest = word;
            if (line.Length > 0 && Of(line) + 1 + Of(rest) <= width)
            {
                line += $" {rest}";
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            while (Of(rest) > width)
            {
                int end = Fitting(rest, width);
                if (rest.LastIndexOf('-', end - 1) is > 0 and var hyphen)
                    end = hyphen + 1;
                lines.Add(rest[..end]);
                rest = rest[end..];
            }

            line = rest;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>
    /// Returns a line as it is if it fits, else its parts with the same indentation. Without a width it always fits.
    /// </summary>
    public static IReadOnlyList<string> WrapLine(string line, int? width)
    {
        if (width is not { } limit || Of(line) <= limit)
            return [line];
        string text = line.TrimStart(' ');
        string indent = line[..Math.Min(line.Length - text.Length, limit / 2)];
        return [.. Wrap(text, limit - indent.Length).Select(part => indent + part)];
    }

    /// <summary>Returns the number of characters that fit in a width, at least one rune.</summary>
    private static int Fitting(string text, int width)
    {
        int used = 0;
        int end = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width && end > 0)
                break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
        : rune.Value is >= FirstJoined and <= LastJoined ? 0
        : Wide.Any(block => rune.Value >= block.From && rune.Value <= block.To) ? 2
        : 1;
}
