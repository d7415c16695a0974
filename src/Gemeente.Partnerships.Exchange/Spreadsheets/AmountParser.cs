using System.Globalization;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads amounts as people write them: <c>€ 50.000,-</c>, <c>20.000 - 30.000</c>, <c>50.000 of meer</c>.
/// </summary>
internal static partial class AmountParser
{
    public const string Expected = "an amount such as 50000, € 50.000,-, 20000-30000 or 50000+";

    public const string ExpectedThousands =
        "both amounts in full, such as 20.000-30.000, because the first may be thousands too";

    private const decimal Thousand = 1000;
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    // Longer words before those that they begin with.
    private static readonly string[] Currency =
    [
        "€",
        "euro's",
        "euros",
        "euro",
        "EUR",
        "per jaar",
        "a year",
        "per year",
    ];
    private static readonly string[] Between = [" t/m ", " tot ", " to ", " – ", "–", " - ", "-"];
    private static readonly string[] OrMore = ["of meer", "or more", "en meer", "+"];
    private static readonly string[] AtLeast = [">=", "≥", "minimaal ", "vanaf ", "at least "];

    /// <summary>
    /// True if amounts have decimal commas; null if they do not reveal it, or contradict each other.
    /// </summary>
    public static bool? DetectDecimalComma(IEnumerable<string> cells)
    {
        (bool comma, bool point) = (false, false);
        foreach (string cell in cells)
        {
            bool isOfCommas = TryParse(cell, decimalComma: true, out _);
            bool isOfPoints = !NoCents().IsMatch(cell) && TryParse(cell, decimalComma: false, out _);
            comma |= isOfCommas && !isOfPoints;
            point |= isOfPoints && !isOfCommas;
        }

        return comma == point ? null : comma;
    }

    public static bool TryParse(string text, bool? decimalComma, out AmountRange amount) =>
        TryParse(text, decimalComma, out amount, out _);

    /// <summary>
    /// Reads an amount, and whether it may mean thousands to thousands, as in 20-30.000.
    /// </summary>
    public static bool TryParse(string text, bool? decimalComma, out AmountRange amount, out bool mayLackThousands)
    {
        (amount, mayLackThousands) = (default, false);
        foreach (string word in Currency)
            text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        text = NoCents().Replace(text, "").Trim();
        string? more = Array.Find(OrMore, word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        string? least = Array.Find(AtLeast, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (more is not null || least is not null)
        {
            bool isOpen = TryParseNumber(
                text[(least?.Length ?? 0)..^(more?.Length ?? 0)],
                decimalComma,
                out decimal from
            );
            amount = isOpen ? AmountRange.AtLeast(from) : default;
            return isOpen;
        }

        foreach (string between in Between)
        {
            string[] parts = text.Split(between, 2);
            if (
                parts.Length == 2
                && TryParseNumber(parts[0], decimalComma, out decimal from)
                && TryParseNumber(parts[1], decimalComma, out decimal to)
                && from <= to
            )
            {
                amount = AmountRange.Between(from, to);
                // 500-1.000 cannot mean thousands: the first amount would be greater.
                mayLackThousands =
                    from is > 0 and < Thousand
                    && from * Thousand <= to
                    && AreDigits(parts[0].Trim())
                    && HasGroups(parts[1], decimalComma);
                return true;
            }
        }

        bool isExact = TryParseNumber(text, decimalComma, out decimal exact);
        amount = isExact ? AmountRange.Exactly(exact) : default;
        return isExact;
    }

    /// <summary>
    /// Reads a whole number, with or without marks between thousands. A zero after a decimal mark is ignored.
    /// </summary>
    public static bool TryParseCount(string text, out int count)
    {
        count = 0;
        text = text.Trim();
        text =
            text.EndsWith(".0", StringComparison.Ordinal) || text.EndsWith(",0", StringComparison.Ordinal)
                ? text[..^2]
                : text;
        int mark = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return (mark < 0 || text[mark] is '.' or ',' or ' ' or NoBreak or NarrowNoBreak)
            && TryJoin(text, mark < 0 ? default : text[mark], out string whole)
            && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    // As in 50,- and 50,-- and 50,= but not in 50,-60.
    [GeneratedRegex(
        ",(--|-|=)(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NoCents();

    /// <summary>
    /// An amount that is not negative, with at most two decimals: three digits after the last mark are thousands. False
    /// if points or commas have two meanings and the file does not reveal which.
    /// </summary>
    private static bool TryParseNumber(string text, bool? decimalComma, out decimal number)
    {
        number = 0;
        text = text.Trim();
        if (decimalComma is null && text.AsSpan().ContainsAny(",."))
            return false;
        (char group, char point) = MarksOf(decimalComma);
        int at = text.IndexOf(point, StringComparison.Ordinal);
        string cents = at < 0 ? "" : text[(at + 1)..];
        string whole = at < 0 ? text : text[..at];
        int space = whole.AsSpan().IndexOfAny(' ', NoBreak, NarrowNoBreak);
        return (at < 0 || cents.Length is 1 or 2)
            && TryJoin(whole, space < 0 ? group : whole[space], out string joined)
            && decimal.TryParse(
                $"{joined}.{cents}",
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Returns the digits of a whole number; false if its groups do not have three digits.</summary>
    private static bool TryJoin(string text, char mark, out string whole)
    {
        string[] groups = text.Split(mark);
        whole = string.Concat(groups);
        bool areGroups =
            groups.Length == 1
            || (
                groups[0] is { Length: > 0 and <= 3 } first
                && first[0] != '0'
                && groups.Skip(1).All(group => group.Length == 3)
            );
        return areGroups && AreDigits(whole);
    }

    private static bool HasGroups(string amount, bool? decimalComma) =>
        !AreDigits(amount.Split(MarksOf(decimalComma).Point)[0].Trim());

    private static (char Group, char Point) MarksOf(bool? decimalComma) =>
        decimalComma == true ? ('.', ',') : (',', '.');

    private static bool AreDigits(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
