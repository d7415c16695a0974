using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>What people and programs write in a cell that has no value.</summary>
internal static class CellWords
{
    private const int Longest = 20;
    private const string Dashes = "-\u2013\u2014.\u2026";
    private const string CalcError = "Err:";

    private static readonly string[] Errors = ["#N/B", "#N/A", "#NAAM?", "#NAME?", "#GETTING_DATA"];

    /// <summary>Whether it says that what belongs there is not known.</summary>
    public static bool IsNotKnown(string text) =>
        text is "?"
        || Key(text) is "onbekend" or "unknown" or "nnb" or "nietbekend" or "nognietbekend" or "tbd"
        || IsMarked(text, "nb");

    /// <summary>Whether it says that nothing is stated.</summary>
    public static bool IsNothing(string text) =>
        text.AsSpan().IndexOfAnyExcept(Dashes) < 0
        || IsNotKnown(text)
        || Key(text) is "nvt" or "nietvantoepassing" or "leeg" or "null"
        || IsMarked(text, "na");

    /// <summary>Whether it says that there are none of what a list is of, or no partner.</summary>
    public static bool IsNone(string text) => Key(text) is "geen" or "none";

    /// <summary>
    /// Whether it is what a spreadsheet shows where a formula fails or a column is too narrow, in Dutch or English.
    /// </summary>
    public static bool IsError(string text) =>
        text.Length <= Longest
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

    // NA is Namibia, and NB a province: n/a and n.b. have marks.
    private static bool IsMarked(string text, string key) => text.AsSpan().ContainsAny('/', '.') && Key(text) == key;

    private static string? Key(string text) => text.Length <= Longest ? NameFolding.Fold(text) : null;
}
