namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a table: the count of a category, or of a category of each dimension.</summary>
/// <param name="Count">The count; null if it is not published.</param>
/// <param name="Codes">The codes in the order of the dimensions; null for unknown.</param>
internal sealed record TableRow(long? Count, params IReadOnlyList<string?> Codes)
{
    /// <summary>The certain part of the count; null if that is not known.</summary>
    public long? Certain => HasCertain && Count is { } count ? Part.Of(count) : null;

    /// <summary>True if the certain part of the count is known.</summary>
    public bool HasCertain { get; init; } = true;

    /// <summary>The certain part of the count, which is counted when asked for.</summary>
    public CertainPart Part { get; init; }

    /// <summary>The sum of a measure over the facts of the row; null without a measure.</summary>
    public Summary? Summary { get; init; }

    /// <summary>The sum of a measure over the certain facts of the row; null without a measure.</summary>
    public Summary? CertainSummary { get; init; }

    /// <summary>True if no category is unknown.</summary>
    public bool IsStated => !Codes.Contains(null, StringComparer.Ordinal);
}
