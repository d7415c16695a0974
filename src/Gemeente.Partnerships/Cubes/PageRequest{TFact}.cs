namespace Gemeente.Partnerships.Cubes;

/// <summary>A page of the selected facts, sorted by a dimension.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PageRequest<TFact>
{
    private readonly long _skip;
    private readonly int _take = 50;

    /// <summary>
    /// The dimension to sort by. Facts of unknown category come last in both directions. A fact with several categories
    /// stands at its first one, or at its last one when descending.
    /// </summary>
    public required Dimension<TFact> OrderBy { get; init; }

    /// <summary>True if the last category comes first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The order of facts with the same category; their stored order if null.</summary>
    public IComparer<TFact>? ThenBy { get; init; }

    /// <summary>The number of facts to skip.</summary>
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

    /// <summary>The maximum number of facts to list. The default value is 50.</summary>
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
