namespace Gemeente.Partnerships.Cubes;

/// <summary>Which facts to list: a page of those that count, sorted by a dimension.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PageRequest<TFact>
{
    private readonly long _skip;
    private readonly int _take = 50;

    /// <summary>
    /// What to sort by. Facts of unknown category come last, whichever the direction. A fact with several categories
    /// stands at its first one, or at its last one when descending.
    /// </summary>
    public required Dimension<TFact> OrderBy { get; init; }

    /// <summary>Whether the last category comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>How facts of one category are sorted; in the order in which they are stored when null.</summary>
    public IComparer<TFact>? ThenBy { get; init; }

    /// <summary>How many facts to pass over.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long Skip
    {
        get => _skip;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _skip = value;
        }
    }

    /// <summary>How many facts to list at the most; 50 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Take
    {
        get => _take;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _take = value;
        }
    }
}
