using System.Text.Json.Serialization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="DistinctTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">The number of different units with a fact in it.</param>
/// <param name="Total">The number of different units of the table, each counted once.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
[method: JsonConstructor]
public readonly record struct DistinctRow<TCategory>(TCategory Category, long Count, long Total)
    where TCategory : notnull
{
    /// <summary>The part of the count that is certain (see <see cref="CubeOptions{TFact}.Certain"/>).</summary>
    /// <remarks>Counted with the table when it is first asked for.</remarks>
    public long Certain
    {
        get => Part.Of(Count);
        init => Part = CertainPart.Counted(value);
    }

    /// <summary>The part of the count that is only possible.</summary>
    public long Possible => Count - Certain;

    internal CertainPart Part { get; init; }

    /// <summary>The count as a share of all units counted (0 to 1); null if there are no units.</summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;

    /// <inheritdoc/>
    public bool Equals(DistinctRow<TCategory> other) =>
        EqualityComparer<TCategory>.Default.Equals(Category, other.Category)
        && Count == other.Count
        && Total == other.Total
        && Certain == other.Certain;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Category, Count, Total);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of("DistinctRow", PrintMembers);
}
