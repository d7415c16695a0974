using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Fields;

/// <summary>The rules by which two values of a field are merged. The first record is the more trusted one.</summary>
internal static class MergeRules
{
    /// <summary>Keeps the first value that is stated. Two different values are a conflict.</summary>
    public static MergedValue<TValue> FirstStated<TValue>(TValue kept, TValue other) =>
        kept is null ? new(other, IsAdded: other is not null)
        : other is null ? new(kept)
        : new(kept, Differs: !EqualityComparer<TValue>.Default.Equals(kept, other));

    /// <summary>Keeps the first value. The other value does not matter.</summary>
    public static MergedValue<TValue> Ignored<TValue>(TValue kept, TValue other) => new(kept);

    /// <summary>Keeps the items of both lists, each once.</summary>
    public static MergedValue<ValueList<T>> Union<T>(ValueList<T> kept, ValueList<T> other)
        where T : notnull
    {
        bool isAdded = other.Any(item => !kept.Contains(item));
        return new(isAdded ? [.. kept.Union(other)] : kept, IsAdded: isAdded);
    }

    /// <summary>Keeps the lines of both texts, each once.</summary>
    public static MergedValue<string?> Lines(string? kept, string? other)
    {
        string[] lines = LinesOf(kept);
        string[] all = [.. lines.Union(LinesOf(other), StringComparer.Ordinal)];
        return all.Length == 0
            ? new(kept)
            : new(string.Join('\n', all), IsAdded: all.Except(lines, StringComparer.Ordinal).Any());
    }

    /// <summary>Keeps the bound that is known more precisely. Bounds that exclude each other are a conflict.</summary>
    public static MergedValue<PeriodBound?> Narrowest(PeriodBound? kept, PeriodBound? other, bool isStart)
    {
        PeriodBound first = kept ?? PeriodBound.Unknown;
        (PeriodBound bound, bool isConflict) = BoundMerge.Combine(first, other ?? PeriodBound.Unknown, isStart);
        return new(bound, isConflict, IsAdded: bound != first);
    }

    /// <summary>Keeps the date that is known more precisely. Dates that exclude each other are a conflict.</summary>
    public static MergedValue<PartialDate?> Narrowest(PartialDate? kept, PartialDate? other)
    {
        MergedValue<PeriodBound?> merged = Narrowest(BoundOf(kept), BoundOf(other), isStart: true);
        return new(merged.Value?.Date, merged.Differs, merged.IsAdded);

        static PeriodBound? BoundOf(PartialDate? date) => date is { } known ? PeriodBound.On(known) : null;
    }

    /// <summary>
    /// Keeps the amount with the narrower bounds. Amounts of which neither contains the other are a conflict.
    /// </summary>
    public static MergedValue<AmountRange?> Narrowest(AmountRange? kept, AmountRange? other)
    {
        if (kept is not { } range || other is not { } amount)
            return FirstStated(kept, other);
        if (range == amount)
            return new(kept);
        return range.Contains(amount) ? new(other, IsAdded: true) : new(kept, Differs: !amount.Contains(range));
    }

    private static string[] LinesOf(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split('\n');
}
