using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Splits a cell with the start and the end of a period: <c>1975-2017</c>, <c>1975 - heden</c>, <c>van 1975 tot
/// 2017</c>. Safe for use by several threads.
/// </summary>
internal static partial class PeriodText
{
    private const int TimeoutMilliseconds = 1000;

    /// <summary>Returns the text of the start and of the end; null for one that the text does not state.</summary>
    public static (string? Start, string? End) Split(string text)
    {
        text = text.Trim();
        if (OnlyEnd().Match(text) is { Success: true } until)
            return (null, TextOf(until.Groups["end"]));
        return Both().Match(text) is { Success: true } both
            ? (TextOf(both.Groups["start"]), TextOf(both.Groups["end"]))
            : (text, null);
    }

    private static string? TextOf(Group group) =>
        group.ValueSpan.Trim() is { Length: > 0 } text ? text.ToString() : null;

    // A hyphen without spaces is between two years, because dates have hyphens too.
    [GeneratedRegex(
        @"^((van|from|von|de)\s+)?(?<start>\S.*?)(\s+-\s*|\s*[–—]\s*|\s+(t/m|tot( en met)?|to|until|bis|à|au)\s+"
            + @"|(?<=^[0-9]{4})-(?=([0-9]{4}|\p{L}+)?$))(?<end>.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex Both();

    [GeneratedRegex(
        @"^(-|[–—]|(t/m|tot( en met)?|until|bis|jusqu['’](en|à))\s)\s*(?<end>\S.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex OnlyEnd();
}
