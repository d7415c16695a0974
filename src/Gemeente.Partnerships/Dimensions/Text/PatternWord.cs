namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>One word of a <see cref="TextPattern"/>.</summary>
/// <param name="Test">What is asked of the word.</param>
/// <param name="AfterGap">Whether other words may stand between the word before and this one.</param>
internal readonly record struct PatternWord(WordTest Test, bool AfterGap);
