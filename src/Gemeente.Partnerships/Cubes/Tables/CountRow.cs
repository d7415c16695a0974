namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="CountTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">The number of facts in it.</param>
/// <param name="Total">The number of facts of the table, known or unknown.</param>
/// <param name="Known">The number of facts of the table with a known category.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
public readonly record struct CountRow<TCategory>(TCategory Category, long Count, long Total, long Known)
    where TCategory : notnull
{
    /// <summary>
    /// The count as a share of all facts, known or unknown (0 to 1); null if there are no such facts.
    /// </summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;

    /// <summary>
    /// The count as a share of the facts of known category (0 to 1); null if there are no such facts.
    /// </summary>
    public double? ShareOfKnown => Known == 0 ? null : (double)Count / Known;
}
