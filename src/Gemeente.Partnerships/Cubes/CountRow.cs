namespace Gemeente.Partnerships.Cubes;

/// <summary>A row of a <see cref="CountTable{TCategory}"/>.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="Category">The category.</param>
/// <param name="Count">How many facts are in it.</param>
/// <param name="Share">The count as a share of all facts, known or not (0 to 1); null when there are none.</param>
/// <param name="ShareOfKnown">The count as a share of the facts of known category (0 to 1); null when there are none.</param>
/// <remarks>Immutable. Equal by content; the default has no category and counts nothing.</remarks>
public readonly record struct CountRow<TCategory>(TCategory Category, long Count, double? Share, double? ShareOfKnown)
    where TCategory : notnull;
