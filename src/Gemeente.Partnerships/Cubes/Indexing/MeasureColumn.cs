using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// A measure over one chunk: bounds in ten-thousandths. Where all amounts are exact, both bounds are one array.
/// </summary>
internal sealed class MeasureColumn(long[] lower, long[] upper)
{
    /// <summary>The lower bound of an unknown amount.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The upper bound of an amount without one.</summary>
    public const long Open = long.MaxValue;

    private const decimal Scale = 10_000;

    public long[] Lower => lower;

    public long[] Upper => upper;

    /// <summary>True if all amounts are exact. Both bounds are then one array.</summary>
    public bool IsExact => ReferenceEquals(lower, upper);

    public static decimal ToDecimal(Int128 value) => (decimal)value / Scale;

    public static MeasureColumn Build<TFact>(Measure<TFact> measure, FactPages<TFact> facts)
    {
        long[] lower = new long[facts.Length];
        long[] upper = new long[facts.Length];
        for (int row = 0; row < facts.Length; row++)
        {
            (lower[row], upper[row]) = BoundsOf(measure, facts[row]);
        }

        return new MeasureColumn(lower, lower.AsSpan().SequenceEqual(upper) ? lower : upper);
    }

    public static (long Lower, long Upper) BoundsOf<TFact>(Measure<TFact> measure, TFact fact)
    {
        try
        {
            MeasureValue value = measure.Value(fact);
            return value.IsKnown
                ? (Scaled(value.Lower), value.Upper is { } upper ? Scaled(upper) : Open)
                : (Unknown, Unknown);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw new ClassifierException(
                measure.Id,
                nameof(Measure<>),
                fact,
                $"threw {thrown.GetType().Name} ({thrown.Message})",
                thrown
            );
        }
    }

    private static long Scaled(decimal amount) =>
        (long)decimal.Round(amount * Scale) is > Unknown and < Open and var scaled
            ? scaled
            : throw new OverflowException("The amount is too large.");
}
