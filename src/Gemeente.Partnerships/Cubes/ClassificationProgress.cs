namespace Gemeente.Partnerships.Cubes;

/// <summary>The progress of classifying facts ahead of queries (voortgang).</summary>
/// <param name="Done">
/// The number of classifications done: one for each fact and dimension. Includes those done before.
/// </param>
/// <param name="Total">The number of classifications to do: the facts times the dimensions.</param>
/// <remarks>Immutable. Equal by content; the default has nothing to do.</remarks>
public readonly record struct ClassificationProgress(long Done, long Total);
