using System.Globalization;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Lookups;

/// <summary>A column of values of a <see cref="LookupTable"/>, by key. Not thread-safe.</summary>
internal sealed partial class LookupColumn(int index, string id, Label label)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _firstLine;

    public int Index => index;

    public void Add(string key, string value, int line)
    {
        _firstLine = _values.Count == 0 ? line : _firstLine;
        _values.Add(key, value);
    }

    /// <summary>
    /// Returns the dimension of the column: ordered numbers if all values are numbers, ordered ranges if all are ranges
    /// or numbers, else texts.
    /// </summary>
    public Dimension<PartnershipFact> ToDimension(Dimension<PartnershipFact> key, LookupReader reader)
    {
        string[] texts = [.. _values.Values.Distinct(StringComparer.Ordinal)];
        char? mark = DecimalMark(texts.SelectMany(NumbersIn), out string? doubtful);
        if (doubtful is not null)
            reader.Add(ExchangeIssueMessages.LookupAmbiguousNumber(doubtful), _firstLine, index + 1);
        else if (texts.Length > 0 && texts.All(text => NumberOf(text, mark) is not null))
        {
            return Dimension.FromTable(
                id,
                label,
                key,
                _values.ToDictionary(
                    pair => pair.Key,
                    pair => NumberOf(pair.Value, mark)!.Value,
                    StringComparer.Ordinal
                ),
                Numbers
            );
        }
        else if (texts.Length > 0 && texts.All(text => BoundsOf(text, mark) is not null))
        {
            return Dimension.FromTable(
                id,
                label,
                key,
                _values,
                new CodeList<string>
                {
                    Declared = [.. texts.OrderBy(text => BoundsOf(text, mark)!.Value)],
                    IsOrdered = true,
                }
            );
        }

        return Dimension.FromTable(id, label, key, _values, new CodeList<string> { Declared = texts });
    }

    private static readonly CodeList<decimal> Numbers = new()
    {
        Code = number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        Parser = (string code, out decimal number) =>
            decimal.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out number),
    };

    /// <summary>
    /// Returns the decimal mark of the numbers; null if they have none. A number such as 1.000 can be a thousand or
    /// one: it is doubtful, unless another number shows the mark.
    /// </summary>
    private static char? DecimalMark(IEnumerable<string> texts, out string? doubtful)
    {
        doubtful = null;
        char? mark = null;
        foreach (string text in texts.Where(text => NumberPattern().IsMatch(text)))
        {
            int at = text.AsSpan().IndexOfAny('.', ',');
            if (at < 0)
                continue;
            if (text.Length - at - 1 == 3 && at is > 0 and <= 4 && text[0] != '0')
                doubtful ??= text;
            else
                mark ??= text[at];
        }

        if (mark is not null)
            doubtful = null;
        return mark;
    }

    // The bounds of a range, or the text itself.
    private static IEnumerable<string> NumbersIn(string text) =>
        RangePattern().Match(text) is { Success: true } range
            ? range.Groups["first"].Captures.Concat(range.Groups["last"].Captures).Select(capture => capture.Value)
            : [text];

    private static decimal? NumberOf(string text, char? mark) =>
        NumberPattern().IsMatch(text)
        && (text.AsSpan().IndexOfAny('.', ',') is var at && (at < 0 || text[at] == mark))
        && decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal number
        )
            ? number
            : null;

    /// <summary>Returns the lower and the upper bound of a range or a number; null if the text is neither.</summary>
    private static (decimal Lower, decimal Upper)? BoundsOf(string text, char? mark)
    {
        if (NumberOf(text, mark) is { } number)
            return (number, number);
        Match range = RangePattern().Match(text);
        if (!range.Success)
            return null;
        decimal? first = NumberOf(range.Groups["first"].Value, mark);
        decimal? last = range.Groups["last"].Success ? NumberOf(range.Groups["last"].Value, mark) : null;
        if (first is not { } lower || (range.Groups["last"].Success && last is null))
            return null;
        return range.Groups["sign"].Value.StartsWith('<') ? (decimal.MinValue, lower)
            : last is { } upper ? (lower, upper)
            : (lower, decimal.MaxValue);
    }

    [GeneratedRegex(@"^-?\d{1,20}(?:[.,]\d{1,10})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(
        @"^(?:(?<sign><=|>=|<|>)\s*(?<first>-?[\d.,]+)"
            + @"|(?<first>-?[\d.,]+)\s*(?:\+|(?:-|–|\.\.|tot|to|t/m)\s*(?<last>-?[\d.,]+)))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RangePattern();
}
