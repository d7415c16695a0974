namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a table: the count of a category, or of a category of each dimension.</summary>
/// <param name="Count">The count; null if it is not published.</param>
/// <param name="Codes">The codes in the order of the dimensions; null for unknown.</param>
internal sealed record TableRow(long? Count, params IReadOnlyList<string?> Codes)
{
    /// <summary>Indicates whether no category is unknown.</summary>
    public bool IsStated => !Codes.Contains(null, StringComparer.Ordinal);
}
