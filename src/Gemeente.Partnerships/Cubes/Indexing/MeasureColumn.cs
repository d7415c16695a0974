using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// A measure over one chunk: bounds in ten-thousandths. Where all amounts are exact, both bounds are one array.
/// </summary>
internal sealed class MeasureColumn(long[] lower, long[] upper)
{
    /// <summary>The lower bound that stands for an unknown amount.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The upper bound that stands for none.</summary>
    public const long Open = long.MaxValue;

    private const decimal Scale = 10_000;

    public long[] Lower => lower;

    public long[] Upper => upper;

    public static decimal ToDecimal(Int128 value) => (decimal)value / Scale;

    public static MeasureColumn Build<TFact>(Measure<TFact> measure, FactPages<TFact> facts)
    {
        long[] lower = new long[facts.Length];
        long[] upper = new long[facts.Length];
        for (int row = 0; row < facts.Length; row++)
        {
            (lower[row], upper[row]) = Bounds(measure, facts[row]);
        }

        return new MeasureColumn(lower, lower.AsSpan().SequenceEqual(upper) ? lower : upper);
    }

    /// <summary>The column after changes of its chunk.</summary>
    public MeasureColumn With<TFact>(Measure<TFact> measure, ChunkEdit<TFact> edit)
    {
        var rows = new List<(int Row, long Lower, long Upper)>(edit.Facts.Count);
        foreach ((int row, TFact fact) in edit.Facts)
        {
            (long from, long to) = Bounds(measure, fact);
            rows.Add((row, from, to));
        }

        long[] newLower = Copy(lower, edit.Length);
        long[] newUpper =
            ReferenceEquals(lower, upper) && rows.TrueForAll(row => row.Lower == row.Upper)
                ? newLower
                : Copy(upper, edit.Length);
        foreach ((int row, long from, long to) in rows)
        {
            newLower[row] = from;
            newUpper[row] = to;
        }

        return new MeasureColumn(newLower, newUpper);
    }

    /// <summary>The column after its rows were put in another order.</summary>
    public MeasureColumn Reorder(RowOrder order)
    {
        long[] newLower = order.Apply(lower);
        return new MeasureColumn(newLower, ReferenceEquals(lower, upper) ? newLower : order.Apply(upper));
    }

    private static long[] Copy(long[] amounts, int length)
    {
        long[] copy = new long[length];
        Array.Copy(amounts, copy, Math.Min(length, amounts.Length));
        return copy;
    }

    private static (long Lower, long Upper) Bounds<TFact>(Measure<TFact> measure, TFact fact)
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
