using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>An immutable list that is compared by content. Records use it for several values.</summary>
/// <remarks>
/// Two lists with equal items in the same order are equal. Collection expressions create lists
/// (<c>ValueList&lt;int&gt; years = [2000, 2001];</c>). Safe for use by several threads.
/// </remarks>
/// <typeparam name="T">The type of the items, which are never null.</typeparam>
[JsonConverter(typeof(ValueListConverter))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[] _items;

    /// <summary>Creates a list that owns the array. The caller must not use the array afterwards.</summary>
    internal ValueList(T[] items)
    {
        if (default(T) is null && Array.Exists(items, item => item is null))
            throw new ArgumentException("A list cannot contain null.", nameof(items));
        _items = items;
    }

    /// <summary>Gets the list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>Gets the number of items.</summary>
    public int Count => _items.Length;

    /// <summary>Gets the item at an index, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The list does not have that index.</exception>
    public T this[int index] => _items[index];

    /// <summary>Returns the items as a span, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>True if an item is in the list.</summary>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <summary>Enumerates the items without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>True if both lists contain equal items in the same order.</summary>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Returns the items between brackets: <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <summary>True if both lists contain equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => Equals(left, right);

    /// <summary>True if the lists are not equal.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !Equals(left, right);

    /// <summary>Enumerates the items of a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>Gets the current item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next item; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
