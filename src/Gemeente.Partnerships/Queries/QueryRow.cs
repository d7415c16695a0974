using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A row of a <see cref="QueryResult"/>: the count of a category, of two categories, or of all facts.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record QueryRow
{
    internal QueryRow(long count, params string?[] codes)
    {
        Count = count;
        Codes = Array.AsReadOnly(codes);
    }

    /// <summary>
    /// Gets the codes of the categories in the order of the dimensions of the query; null for a value that is not
    /// stated.
    /// </summary>
    public IReadOnlyList<string?> Codes { get; }

    /// <summary>Gets the count.</summary>
    public long Count { get; }

    /// <summary>
    /// Gets the part of the count that is certain on the date. It is counted when it is first asked for.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => Part.Of(Count);

    /// <summary>Gets the part of the count that is only possible on the date.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Count - Certain;

    internal CertainPart Part { get; init; }

    /// <summary>Gets the sum and the extremes of the measure; null if the query does not sum one.</summary>
    public Summary? Summary { get; internal init; }

    /// <summary>
    /// Gets the sum and the extremes of the measure over the facts that are certain on the date; null if the query does
    /// not sum one.
    /// </summary>
    public Summary? CertainSummary { get; internal init; }

    /// <summary>True if all categories are stated.</summary>
    public bool IsStated => !Codes.Contains(null, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(QueryRow? other) =>
        other is not null
        && Count == other.Count
        && Certain == other.Certain
        && Summary == other.Summary
        && CertainSummary == other.CertainSummary
        && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Codes.Count);
}
