using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Recognises texts that people and programs write in a cell without a value.</summary>
internal static class MissingValues
{
    /// <summary>The text that R and pandas write for a missing value. It is also the code of Namibia.</summary>
    public const string Na = "NA";

    private const int MaxLength = 20;
    private const string Dashes = "-\u2013\u2014.\u2026";
    private const string CalcError = "Err:";

    private static readonly string[] Errors = ["#N/B", "#N/A", "#NAAM?", "#NAME?", "#GETTING_DATA"];

    /// <summary>True if the text means that the value is not known (onbekend).</summary>
    public static bool IsUnknown(string text) =>
        text is "?"
        || Key(text) is "onbekend" or "unknown" or "nnb" or "nietbekend" or "nognietbekend" or "tbd"
        || IsMarked(text, "nb");

    /// <summary>True if the text means that no value is stated, or that it is not known.</summary>
    public static bool IsMissing(string text) =>
        text.AsSpan().IndexOfAnyExcept(Dashes) < 0
        || IsUnknown(text)
        || text is "NaN" or "<NA>"
        || Key(text) is "nvt" or "nietvantoepassing" or "leeg" or "null"
        || IsMarked(text, "na");

    /// <summary>True if the text means an empty list, or the absence of a partner (geen).</summary>
    public static bool IsNone(string text) => Key(text) is "geen" or "none";

    /// <summary>
    /// True if the text is what a spreadsheet program shows if a formula fails or a column is too narrow, in Dutch or
    /// English.
    /// </summary>
    public static bool IsFormulaError(string text) =>
        text.Length <= MaxLength
        && (
            text is ['#', ..]
                ? Errors.Contains(text, StringComparer.OrdinalIgnoreCase)
                    || (text.Length > 1 && text.AsSpan().IndexOfAnyExcept('#') < 0)
                    || (
                        text is [_, .. { Length: > 0 } name, '!']
                        && name.All(c => char.IsAsciiLetterUpper(c) || c is '/' or '0')
                    )
                : text.StartsWith(CalcError, StringComparison.OrdinalIgnoreCase)
                    && text.AsSpan(CalcError.Length) is { Length: > 0 } number
                    && !number.ContainsAnyExceptInRange('0', '9')
        );

    // NA is Namibia and NB is a province: n/a and n.b. have marks.
    private static bool IsMarked(string text, string key) => text.AsSpan().ContainsAny('/', '.') && Key(text) == key;

    private static string? Key(string text) => text.Length <= MaxLength ? NameFolding.Fold(text) : null;
}
