namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="LongTable"/>: the count of a combination of categories.</summary>
/// <remarks>Immutable and thread-safe. Equal by content.</remarks>
public sealed record LongTableRow
{
    internal LongTableRow(long count, params string?[] codes)
    {
        Count = count;
        Codes = Array.AsReadOnly(codes);
    }

    /// <summary>The codes in the order of the dimensions; null for unknown.</summary>
    public IReadOnlyList<string?> Codes { get; }

    /// <summary>The count.</summary>
    public long Count { get; }

    /// <summary>The part of the count that is certain (see <see cref="CubeOptions{TFact}.Certain"/>).</summary>
    /// <remarks>Counted with the table when it is first asked for.</remarks>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => Part.Of(Count);

    /// <summary>The part of the count that is only possible.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Count - Certain;

    internal CertainPart Part { get; init; }

    /// <inheritdoc/>
    public bool Equals(LongTableRow? other) =>
        other is not null
        && Count == other.Count
        && Certain == other.Certain
        && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Codes.Count);
}
