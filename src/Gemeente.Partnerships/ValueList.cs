namespace Gemeente.Partnerships;

/// <summary>Creates <see cref="ValueList{T}"/>s. Collection expressions call it.</summary>
public static class ValueList
{
    /// <summary>Returns a list of items in the given order.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> Create<T>(params ReadOnlySpan<T> items)
        where T : notnull => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>Returns a list of the items of a sequence in its order.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T>
            ?? items.ToArray() switch
            {
                [] => ValueList<T>.Empty,
                var array => new ValueList<T>(array),
            };
    }
}
