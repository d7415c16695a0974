namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>A word of the pattern of a rule, laid out for the scanner.</summary>
/// <param name="Rule">The index of the rule.</param>
/// <param name="IsFirst">Whether the pattern begins here.</param>
/// <param name="IsLast">Whether the pattern is found once this word is.</param>
/// <param name="Gap">How many other words may stand between the step before and this one.</param>
internal readonly record struct PatternStep(int Rule, bool IsFirst, bool IsLast, int Gap);
