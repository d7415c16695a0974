namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="DistinctTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">The number of different units with a fact in it.</param>
/// <param name="Total">The number of different units of the table, each counted once.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
public readonly record struct DistinctRow<TCategory>(TCategory Category, long Count, long Total)
    where TCategory : notnull
{
    /// <summary>The count as a share of all units counted (0 to 1); null if there are no units.</summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;
}
