namespace Gemeente.Partnerships.Cubes;

/// <summary>How far facts have been classified ahead (voortgang).</summary>
/// <param name="Done">How many times a fact has been classified by a dimension, or was before.</param>
/// <param name="Total">How many times that will be in the end: the facts times the dimensions.</param>
/// <remarks>Immutable. Equal by content; the default has nothing to do.</remarks>
public readonly record struct ClassificationProgress(long Done, long Total);
