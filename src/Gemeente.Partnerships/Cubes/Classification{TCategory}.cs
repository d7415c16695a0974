using System.Diagnostics.CodeAnalysis;

namespace Gemeente.Partnerships.Cubes;

/// <summary>The answer of a classifier for one fact: <see cref="Unknown"/>, one category, or several.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>
/// A value; the default is <see cref="Unknown"/>. Equal when the categories are equal in the same order. A list given
/// to <see cref="Many"/> is read, not copied: it must not change while it is being classified.
/// </remarks>
public readonly struct Classification<TCategory> : IEquatable<Classification<TCategory>>
    where TCategory : notnull
{
    private readonly TCategory _one;
    private readonly IReadOnlyList<TCategory>? _many;

    private Classification(TCategory one)
    {
        _one = one;
        Count = 1;
    }

    private Classification(IReadOnlyList<TCategory> many)
    {
        _one = default!;
        _many = many;
        Count = many.Count;
    }

    /// <summary>The fact states nothing. It counts as unknown in every table by this dimension.</summary>
    public static Classification<TCategory> Unknown => default;

    /// <summary>The number of categories; 0 when unknown.</summary>
    public int Count { get; }

    /// <summary>True if the fact states nothing.</summary>
    public bool IsUnknown => Count == 0;

    /// <summary>One of the categories.</summary>
    /// <param name="index">0 up to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the categories.</exception>
    public TCategory this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _many is null ? _one : _many[index];
        }
    }

    /// <summary>One category; null means unknown.</summary>
    /// <param name="category">The category.</param>
    public static implicit operator Classification<TCategory>([AllowNull] TCategory category) => One(category);

    /// <summary>Compares for equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Classification<TCategory> left, Classification<TCategory> right) =>
        left.Equals(right);

    /// <summary>Compares for inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Classification<TCategory> left, Classification<TCategory> right) =>
        !left.Equals(right);

    /// <summary>One category; null means unknown.</summary>
    /// <param name="category">The category.</param>
    public static Classification<TCategory> One([AllowNull] TCategory category) =>
        category is null ? default : new Classification<TCategory>(category);

    /// <summary>Any number of categories; an empty list means unknown. A category named twice counts once.</summary>
    /// <param name="categories">The categories.</param>
    public static Classification<TCategory> Many(IReadOnlyList<TCategory> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return new Classification<TCategory>(categories);
    }

    /// <inheritdoc/>
    public bool Equals(Classification<TCategory> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<TCategory>.Default.Equals(this[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Classification<TCategory> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        for (int i = 0; i < Count; i++)
        {
            hash.Add(this[i]);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Count < 2)
        {
            return Count == 0 ? "unknown" : CodeList<TCategory>.Open.CodeOf(this[0]);
        }

        return string.Join(", ", Enumerable.Range(0, Count).Select(ItemText));
    }

    private string ItemText(int index) => CodeList<TCategory>.Open.CodeOf(this[index]);
}
