namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>The test of one word: it must be the stem, or start with, end with or contain it.</summary>
/// <param name="Stem">Folded letters, at least one.</param>
/// <param name="AtStart">True if the word must start with the stem.</param>
/// <param name="AtEnd">True if the word must end with the stem.</param>
internal readonly record struct WordTest(string Stem, bool AtStart, bool AtEnd);
