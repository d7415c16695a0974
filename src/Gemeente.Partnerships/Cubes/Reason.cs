using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A reason of a classifier for a category of a fact.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Rule">The rule that decided, in words.</param>
/// <param name="Evidence">What of the fact the rule matched: a field, words of a text, a source.</param>
/// <remarks>Immutable. Equal by content.</remarks>
public sealed record Reason<TCategory>(TCategory Category, Label Rule, IReadOnlyList<Label> Evidence)
    where TCategory : notnull
{
    /// <summary>A reason without further evidence.</summary>
    /// <param name="category">The category.</param>
    /// <param name="rule">The rule that decided, in words.</param>
    public Reason(TCategory category, Label rule)
        : this(category, rule, []) { }

    /// <inheritdoc/>
    public bool Equals(Reason<TCategory>? other) =>
        other is not null
        && EqualityComparer<TCategory>.Default.Equals(Category, other.Category)
        && Rule == other.Rule
        && Evidence.SequenceEqual(other.Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Category, Rule, Evidence.Count);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of("Reason", PrintMembers);
}
