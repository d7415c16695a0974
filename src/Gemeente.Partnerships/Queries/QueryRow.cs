namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A row of a <see cref="QueryResult"/>: one category, a pair of them, or none when nothing was counted by.
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
    /// The codes of the categories, in the order of the query's dimensions; null where nothing is stated.
    /// </summary>
    public IReadOnlyList<string?> Codes { get; }

    /// <summary>How many.</summary>
    public long Count { get; }

    /// <summary>Whether all its categories are stated.</summary>
    public bool IsStated => !Codes.Contains(null, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(QueryRow? other) =>
        other is not null && Count == other.Count && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Codes.Count);
}
