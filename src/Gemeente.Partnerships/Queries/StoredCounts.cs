namespace Gemeente.Partnerships.Queries;

/// <summary>The counts of a query that an engine read from its store. The answer is made from them.</summary>
internal sealed record StoredCounts
{
    /// <summary>The count of all facts, or of all different units.</summary>
    public required StoredCount Total { get; init; }

    /// <summary>The counts by all dimensions; none without dimensions.</summary>
    public required IReadOnlyList<StoredCount> Cells { get; init; }

    /// <summary>The counts by each dimension by itself, if there are two or more; else none.</summary>
    public required IReadOnlyList<IReadOnlyList<StoredCount>> Margins { get; init; }

    /// <summary>The facts or units without a stated value in one of two or more dimensions; else 0.</summary>
    public required long Unknown { get; init; }

    /// <summary>The facts without a unit; 0 if facts are counted.</summary>
    public required long WithoutUnit { get; init; }

    /// <summary>The facts by kind of evidence.</summary>
    public required IReadOnlyList<StoredCount> Evidence { get; init; }
}
