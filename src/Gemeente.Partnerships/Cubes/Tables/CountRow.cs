using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="CountTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">The number of facts in it.</param>
/// <param name="Total">The number of facts of the table, known or unknown.</param>
/// <param name="Known">The number of facts of the table with a known category.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
[method: JsonConstructor]
public readonly record struct CountRow<TCategory>(TCategory Category, long Count, long Total, long Known)
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

    /// <summary>The code of the category, as files and queries have it; empty if the row is not of a table.</summary>
    [JsonIgnore]
    public string Code => Axis?.CodeText(Place) ?? "";

    /// <summary>The names of the category; empty if the row is not of a table, or has no facts.</summary>
    [JsonIgnore]
    public Label Label => Axis?.NameOf(Place) ?? default;

    internal CertainPart Part { get; init; }

    internal CategoryAxis? Axis { get; init; }

    internal int Place { get; init; }

    /// <summary>
    /// The count as a share of all facts, known or unknown (0 to 1); null if there are no such facts.
    /// </summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;

    /// <summary>
    /// The count as a share of the facts of known category (0 to 1); null if there are no such facts.
    /// </summary>
    public double? ShareOfKnown => Known == 0 ? null : (double)Count / Known;

    /// <inheritdoc/>
    public bool Equals(CountRow<TCategory> other) =>
        EqualityComparer<TCategory>.Default.Equals(Category, other.Category)
        && Count == other.Count
        && Total == other.Total
        && Known == other.Known
        && Certain == other.Certain;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Category, Count, Total, Known);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of("CountRow", PrintMembers);
}
