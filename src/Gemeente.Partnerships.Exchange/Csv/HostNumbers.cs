using System.Globalization;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Reads amounts as people write them: <c>€ 50.000,-</c>, <c>20.000 - 30.000</c>, <c>50.000 of meer</c>.</summary>
internal static class HostNumbers
{
    public const string Expected = "an amount such as 50000, € 50.000,-, 20000-30000 or 50000+";

    private static readonly string[] Currency = ["€", "EUR", "euro", "per jaar", "a year", "per year"];
    private static readonly string[] Between = [" t/m ", " tot ", " to ", " – ", "–", " - ", "-"];
    private static readonly string[] OrMore = ["of meer", "or more", "en meer", "+"];
    private static readonly string[] AtLeast = [">=", "≥", "minimaal ", "vanaf ", "at least "];

    /// <summary>Whether the numbers in a column have decimal commas; null where they do not tell, or contradict each other.</summary>
    public static bool? DecimalComma(IEnumerable<string> cells)
    {
        (bool comma, bool point) = (false, false);
        foreach (string cell in cells)
        {
            string text = cell.Replace(",-", "", StringComparison.Ordinal);
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] is not (',' or '.') || i == 0 || !char.IsAsciiDigit(text[i - 1]))
                    continue;
                int digits = 0;
                while (i + digits + 1 < text.Length && char.IsAsciiDigit(text[i + digits + 1]))
                    digits++;
                bool isLast = i + digits + 1 == text.Length || text[i + digits + 1] is not (',' or '.');
                if (digits == 0 || (digits == 3 && isLast))
                    continue;
                bool isDecimalComma = (text[i] == ',') == (digits != 3); // three digits before another mark are a group
                comma |= isDecimalComma;
                point |= !isDecimalComma;
            }
        }

        return comma == point ? null : comma;
    }

    public static bool TryParse(string text, bool? decimalComma, out AmountRange amount)
    {
        amount = default;
        foreach (string word in Currency)
            text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        text = text.Replace(",-", "", StringComparison.Ordinal).Trim();
        string? more = Array.Find(OrMore, word => text.EndsWith(word, StringComparison.OrdinalIgnoreCase));
        string? least = Array.Find(AtLeast, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (more is not null || least is not null)
        {
            bool isOpen = TryParseNumber(text[(least?.Length ?? 0)..^(more?.Length ?? 0)], decimalComma, out decimal from);
            amount = isOpen ? AmountRange.AtLeast(from) : default;
            return isOpen;
        }

        foreach (string between in Between)
        {
            string[] parts = text.Split(between, 2);
            if (parts.Length == 2 && TryParseNumber(parts[0], decimalComma, out decimal from) && TryParseNumber(parts[1], decimalComma, out decimal to) && from <= to)
            {
                amount = AmountRange.Between(from, to);
                return true;
            }
        }

        bool isExact = TryParseNumber(text, decimalComma, out decimal exact);
        amount = isExact ? AmountRange.Exactly(exact) : default;
        return isExact;
    }

    /// <summary>A number, not negative; false where its points or commas can be read in two ways and the file does not tell which.</summary>
    public static bool TryParseNumber(string text, bool? decimalComma, out decimal number)
    {
        number = 0;
        text = text.Trim();
        bool hasMarks = text.AsSpan().ContainsAny(",.");
        if (hasMarks && decimalComma is null)
            return false;
        (char group, char point) = decimalComma == true ? ('.', ',') : (',', '.');
        int at = text.IndexOf(point, StringComparison.Ordinal);
        string whole = at < 0 ? text : text[..at];
        string[] groups = whole.Split(group, ' ', '\u00A0', '\u202F');
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups.Length > 1 && (i == 0 ? groups[i].Length is 0 or > 3 : groups[i].Length != 3))
                return false;
        }

        string plain = string.Concat(groups) + (at < 0 ? "" : "." + text[(at + 1)..]);
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) && char.IsAsciiDigit(plain[^1])
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
