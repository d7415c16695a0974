using System.Text.Json.Serialization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a one-way table, by the code and names of its category.</summary>
/// <param name="Code">The code of the category; null for unknown.</param>
/// <param name="Label">The names of the category.</param>
/// <param name="Count">The count.</param>
/// <remarks>
/// Immutable. Equal by content; the default is the unknown category with count 0 and no name.
/// </remarks>
[method: JsonConstructor]
public readonly record struct CategoryCount(string? Code, Label Label, long Count)
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

    /// <inheritdoc/>
    public bool Equals(CategoryCount other) =>
        Code == other.Code && Label == other.Label && Count == other.Count && Certain == other.Certain;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Label, Count);
}
