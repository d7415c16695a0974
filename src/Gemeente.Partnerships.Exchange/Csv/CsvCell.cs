using System.Text;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// Writes text in a cell so that it is read back unchanged and no spreadsheet program runs it, or a part of it, as a
/// formula. A missing text is an empty cell. An apostrophe is written before text that is empty, looks like a formula,
/// or already has such an apostrophe, at the beginning and after each delimiter and line end.
/// </summary>
internal static class CsvCell
{
    private const char Apostrophe = '\'';
    private const char Separator = ';';
    private const char Escape = '\\';
    private const string EmptyItem = "\\e";

    public static string? Guard(string? text)
    {
        if (text is null)
            return null;
        string inside = SpreadsheetText.GuardInside(text);
        return NeedsGuard(inside) ? Apostrophe + inside : inside;
    }

    public static string? Unguard(string? cell) =>
        UnguardBegin(cell) is { } text ? SpreadsheetText.UnguardInside(text) : null;

    /// <summary>
    /// Returns the text of a cell of a foreign file, which has an apostrophe at the beginning at most.
    /// </summary>
    public static string? UnguardBegin(string? cell) =>
        string.IsNullOrEmpty(cell) ? null
        : cell[0] == Apostrophe && NeedsGuard(cell) ? cell[1..]
        : cell;

    /// <summary>
    /// Returns the items, separated by semicolons, with a backslash before each semicolon and backslash in an item.
    /// </summary>
    public static string? Join(ValueList<string> items)
    {
        if (items.Count == 0)
            return null;
        StringBuilder cell = new();
        foreach (string item in items)
        {
            cell.Append(cell.Length == 0 ? "" : ";");
            cell.Append(
                item.Length == 0
                    ? EmptyItem
                    : Guard(
                        item.Replace("\\", "\\\\", StringComparison.Ordinal)
                            .Replace(";", "\\;", StringComparison.Ordinal)
                    )
            );
        }

        return cell.ToString();
    }

    public static ValueList<string> Split(string? cell)
    {
        if (string.IsNullOrEmpty(cell))
            return [];
        List<string> items = [];
        int begin = 0;
        for (int i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || cell[i] == Separator)
            {
                items.Add(Item(cell[begin..i]));
                begin = i + 1;
            }
            else if (cell[i] == Escape && i + 1 < cell.Length)
            {
                i++;
            }
        }

        return [.. items];
    }

    private static string Item(string text)
    {
        if (text == EmptyItem)
            return "";
        text = Unguard(text) ?? "";
        StringBuilder item = new(text.Length);
        for (int i = 0; i < text.Length; i++)
            item.Append(text[i] == Escape && i + 1 < text.Length ? text[++i] : text[i]);
        return item.ToString();
    }

    private static bool NeedsGuard(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart(Apostrophe);
        return rest.IsEmpty || SpreadsheetText.IsFormula(rest) || SpreadsheetText.BeginsFormula(rest);
    }
}
