using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>What people and programs write in a cell that has no value.</summary>
internal static class CellWords
{
    private const int Longest = 16;

    private static readonly string[] Errors = ["#N/B", "#N/A", "#NAAM?", "#NAME?"];

    /// <summary>Whether it says that what belongs there is not known.</summary>
    public static bool IsNotKnown(string text) => text is "?" || Key(text) is "onbekend" or "unknown" or "nnb";

    /// <summary>Whether it says that nothing is stated.</summary>
    public static bool IsNothing(string text) => text is "-" || IsNotKnown(text) || Key(text) is "nvt" or "leeg" or "null";

    /// <summary>Whether it says that there are none of what a list is of, or no partner.</summary>
    public static bool IsNone(string text) => Key(text) is "geen" or "none";

    /// <summary>Whether it is what a spreadsheet shows where a formula fails, in Dutch or English.</summary>
    public static bool IsError(string text) =>
        text.Length <= Longest && text is ['#', ..]
        && (Errors.Contains(text, StringComparer.OrdinalIgnoreCase)
            || (text is [_, .. { Length: > 0 } name, '!'] && name.All(c => char.IsAsciiLetterUpper(c) || c is '/' or '0')));

    private static string? Key(string text) => text.Length <= Longest ? NameFolding.Fold(text) : null;
}
