using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships;

/// <summary>An immutable list that is compared by content: what a record holds several of.</summary>
/// <remarks>
/// Equal to another list with equal items in the same order. Made with a collection expression
/// (<c>ValueList&lt;int&gt; years = [2000, 2001];</c>). Safe for use by several threads.
/// </remarks>
/// <typeparam name="T">The type of the items, which are never null.</typeparam>
[JsonConverter(typeof(ValueListConverter))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[] _items;

    /// <summary>Takes the array over; nobody else may hold it.</summary>
    internal ValueList(T[] items)
    {
        if (default(T) is null && Array.Exists(items, item => item is null))
            throw new ArgumentException("A list cannot hold null.", nameof(items));
        _items = items;
    }

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at an index, from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no item at that index.</exception>
    public T this[int index] => _items[index];

    /// <summary>The items as a span, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Whether an item is in the list.</summary>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <summary>Enumerates the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The lists hold equal items in the same order.</summary>
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

    /// <summary>The items between brackets: <c>[a, b]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _items)}]";

    /// <summary>The lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => Equals(left, right);

    /// <summary>The lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !Equals(left, right);

    /// <summary>Walks over the items of a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item it stands on.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Steps to the next item; false when there is none.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
