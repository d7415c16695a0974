namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A row of a <see cref="CountTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">How many facts are in it.</param>
/// <param name="Total">How many facts there are in the table, known or not.</param>
/// <param name="Known">How many facts there are in the table whose category is known.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
public readonly record struct CountRow<TCategory>(TCategory Category, long Count, long Total, long Known)
    where TCategory : notnull
{
    /// <summary>The count as a share of all facts, known or not (0 to 1); null when there are none.</summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;

    /// <summary>The count as a share of the facts of known category (0 to 1); null when there are none.</summary>
    public double? ShareOfKnown => Known == 0 ? null : (double)Count / Known;
}
