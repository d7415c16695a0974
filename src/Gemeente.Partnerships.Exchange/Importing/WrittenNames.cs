using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The texts of cells without what programs and people add to them: a mark of a footnote, the form of a formula, a
/// decimal of a code. Safe for use by several threads.
/// </summary>
internal static partial class WrittenNames
{
    private const int TimeoutMilliseconds = 1000;

    /// <summary>
    /// Returns a name without the marks of footnotes behind it: <c>Denizli[2]</c>, <c>Botkyrka*</c>. A text that
    /// contains nothing else stays.
    /// </summary>
    public static string WithoutFootnote(string name) =>
        name.Length > 1 && Footnote().Match(name) is { Success: true, Index: > 0 } mark ? name[..mark.Index] : name;

    /// <summary>Returns the text in <c>="0344"</c>, which programs write to keep a number as text.</summary>
    public static string WithoutFormula(string text) =>
        text is ['=', '"', .., '"'] && text.Length > 3 && !text.AsSpan(2, text.Length - 3).Contains('"')
            ? text[2..^1]
            : text;

    /// <summary>Returns a code without the decimal that a program gave it as a number: <c>363.0</c>.</summary>
    public static string WithoutDecimal(string code) =>
        code.Length is > 2 and <= 6
        && (code.EndsWith(".0", StringComparison.Ordinal) || code.EndsWith(",0", StringComparison.Ordinal))
        && !code.AsSpan(0, code.Length - 2).ContainsAnyExceptInRange('0', '9')
            ? code[..^2]
            : code;

    [GeneratedRegex(
        @"(\s*(\[[^\[\]]{1,12}\]|\*+|[†‡§]|[¹²³\u2070\u2074-\u2079]))+$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.RightToLeft,
        TimeoutMilliseconds
    )]
    private static partial Regex Footnote();
}
