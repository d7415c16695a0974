using System.Globalization;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>An amount of euros a year that is known exactly or within bounds, both included.</summary>
/// <remarks>Immutable; equal by bounds. The default value is 0 or more: any amount.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<AmountRange>))]
public readonly record struct AmountRange
{
    private AmountRange(decimal from, decimal? to)
    {
        From = from;
        To = to;
    }

    /// <summary>The least it can be.</summary>
    public decimal From { get; }

    /// <summary>The most it can be; null when that is not known ("or more").</summary>
    public decimal? To { get; }

    /// <summary>A known amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static AmountRange Exactly(decimal amount) => Between(amount, amount);

    /// <summary>An amount or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static AmountRange AtLeast(decimal from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return new AmountRange(from, null);
    }

    /// <summary>An amount within bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the upper is below the lower.</exception>
    public static AmountRange Between(decimal from, decimal to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return new AmountRange(from, to);
    }

    /// <summary>Whether every amount in another range is in this one.</summary>
    public bool Contains(AmountRange other) => From <= other.From && (To is null || other.To <= To);

    /// <summary>The bounds: <c>20000-30000</c>, <c>50000+</c>, or the amount itself.</summary>
    public override string ToString() =>
        To switch
        {
            null => $"{Text(From)}+",
            { } to when to == From => Text(to),
            { } to => $"{Text(From)}-{Text(to)}",
        };

    // Without the zeros that a decimal remembers behind its point.
    private static string Text(decimal amount) => amount.ToString("G29", CultureInfo.InvariantCulture);
}
