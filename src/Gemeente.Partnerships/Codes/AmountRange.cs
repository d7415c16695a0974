using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>An amount of euros a year, known exactly or within bounds (both included).</summary>
/// <remarks>Immutable; equal when both bounds are equal. The default value is "0 or more": any amount.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<AmountRange>))]
public readonly record struct AmountRange
{
    private AmountRange(decimal from, decimal? to)
    {
        From = from;
        To = to;
    }

    /// <summary>The lowest possible amount.</summary>
    public decimal From { get; }

    /// <summary>The highest possible amount; null when it is not known ("or more").</summary>
    public decimal? To { get; }

    /// <summary>Makes a range of one known amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static AmountRange Exactly(decimal amount) => Between(amount, amount);

    /// <summary>Makes a range without an upper bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static AmountRange AtLeast(decimal from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return new AmountRange(from, null);
    }

    /// <summary>Makes a range with two bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the upper is below the lower.</exception>
    public static AmountRange Between(decimal from, decimal to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return new AmountRange(from, to);
    }

    /// <summary>True if this range contains every amount of another range.</summary>
    public bool Contains(AmountRange other) => From <= other.From && (To is null || other.To <= To);

    /// <summary>Returns the bounds: <c>20000-30000</c>, <c>50000+</c>, or the amount itself.</summary>
    public override string ToString() =>
        To switch
        {
            null => $"{Text(From)}+",
            { } to when to == From => Text(to),
            { } to => $"{Text(From)}-{Text(to)}",
        };

    // A decimal keeps trailing zeros; G29 drops them.
    private static string Text(decimal amount) => amount.ToString("G29", CultureInfo.InvariantCulture);
}
