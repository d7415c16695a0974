namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>What a pattern asks of one word: to be the stem, or to begin with, end with or contain it.</summary>
/// <param name="Stem">Folded letters, at least one.</param>
/// <param name="AtStart">Whether the word begins with the stem.</param>
/// <param name="AtEnd">Whether the word ends with the stem.</param>
internal readonly record struct WordTest(string Stem, bool AtStart, bool AtEnd);
