using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>
/// An expression that selects facts. Dimensions make filters; <c>&amp;</c>, <c>|</c> and <c>!</c> combine them.
/// </summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>
/// Immutable and thread-safe. Two filters are equal if they are the same expression over the same dimensions, with
/// operands in the same order. <see cref="object.ToString"/> prints it.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class Filter<TFact> : IEquatable<Filter<TFact>>, IJsonWritable
{
    // Deeper filters could overflow the stack.
    private const int MaxLevels = 1000;

    private readonly int _levels;

    private protected Filter(params ReadOnlySpan<Filter<TFact>> operands)
    {
        int levels = 0;
        foreach (Filter<TFact> operand in operands)
        {
            levels = Math.Max(levels, operand._levels);
        }

        _levels = levels + 1;
        if (_levels > MaxLevels)
        {
            throw new InvalidOperationException(
                $"The filter has more than {MaxLevels} levels. Use In for many categories of one dimension."
            );
        }
    }

    /// <summary>Every fact.</summary>
    public static Filter<TFact> All { get; } = new ConstantFilter<TFact>(true);

    /// <summary>No fact.</summary>
    public static Filter<TFact> None { get; } = new ConstantFilter<TFact>(false);

    /// <summary>Returns the facts that both select.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static Filter<TFact> operator &(Filter<TFact> left, Filter<TFact> right) => left.And(right);

    /// <summary>Returns the facts that either selects.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static Filter<TFact> operator |(Filter<TFact> left, Filter<TFact> right) => left.Or(right);

    /// <summary>Returns the facts that the filter does not select.</summary>
    /// <param name="filter">The filter.</param>
    public static Filter<TFact> operator !(Filter<TFact> filter) => filter.Not();

    /// <summary>
    /// Lets <c>||</c> combine filters as <c>|</c> does. A filter itself is neither true nor false.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <returns>Always false, so that both operands are combined.</returns>
    public static bool operator true(Filter<TFact> filter) => false;

    /// <summary>
    /// Lets <c>&amp;&amp;</c> combine filters as <c>&amp;</c> does. A filter itself is neither true nor false.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <returns>Always false, so that both operands are combined.</returns>
    public static bool operator false(Filter<TFact> filter) => false;

    /// <summary>Compares for equality.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Filter<TFact>? left, Filter<TFact>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Compares for inequality.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Filter<TFact>? left, Filter<TFact>? right) => !(left == right);

    /// <summary>Returns the facts that both select.</summary>
    /// <param name="other">The other filter.</param>
    public Filter<TFact> And(Filter<TFact> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Is(All) || other.Is(None) ? other
            : other.Is(All) || Is(None) ? this
            : new AndFilter<TFact>(this, other);
    }

    /// <summary>Returns the facts that either selects.</summary>
    /// <param name="other">The other filter.</param>
    public Filter<TFact> Or(Filter<TFact> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Is(None) || other.Is(All) ? other
            : other.Is(None) || Is(All) ? this
            : new OrFilter<TFact>(this, other);
    }

    /// <summary>Returns the facts that this one does not select.</summary>
    public virtual Filter<TFact> Not() =>
        Is(All) ? None
        : Is(None) ? All
        : new NotFilter<TFact>(this);

    /// <summary>
    /// Tests one fact by its classifiers. Slower than a cube, with the same result.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public abstract bool Matches(TFact fact);

    /// <summary>Writes the filter as JSON, dimensions by their ids and categories by their codes.</summary>
    /// <param name="writer">The writer.</param>
    public abstract void WriteTo(Utf8JsonWriter writer);

    /// <inheritdoc/>
    public abstract bool Equals(Filter<TFact>? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Filter<TFact>);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>
    /// Returns, for each code of an axis, true if it is selected; null if this is not a filter by categories.
    /// </summary>
    internal virtual bool[]? CodesOn(CategoryAxis axis) => null;

    private bool Is(Filter<TFact> constant) => ReferenceEquals(this, constant);

    /// <summary>Returns the rows of a chunk that this filter selects among the rows already selected.</summary>
    internal abstract RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    );
}
