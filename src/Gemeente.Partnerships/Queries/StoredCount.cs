using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>A count that an engine read from its store.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record StoredCount
{
    /// <summary>Makes a count.</summary>
    /// <param name="codes">The codes of the categories in the order of the dimensions; null for unknown.</param>
    /// <param name="count">The number of facts, or of different units.</param>
    /// <param name="certain">The part that is certain.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The count is negative, or the certain part is negative or more than the count.
    /// </exception>
    public StoredCount(IReadOnlyList<string?> codes, long count, long certain)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(certain, count);
        Codes = Array.AsReadOnly<string?>([.. codes]);
        Count = count;
        Certain = certain;
    }

    /// <summary>Gets the codes of the categories in the order of the dimensions; null for unknown.</summary>
    public IReadOnlyList<string?> Codes { get; }

    /// <summary>Gets the number of facts, or of different units.</summary>
    public long Count { get; }

    /// <summary>Gets the part that is certain.</summary>
    public long Certain { get; }

    /// <summary>Gets the sum of the measure; null without one.</summary>
    public Summary? Summary { get; init; }

    /// <summary>Gets the sum of the measure over certain facts; null without one.</summary>
    public Summary? CertainSummary { get; init; }

    /// <inheritdoc/>
    public bool Equals(StoredCount? other) =>
        other is not null
        && Count == other.Count
        && Certain == other.Certain
        && Summary == other.Summary
        && CertainSummary == other.CertainSummary
        && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Certain, Codes.Count);
}
