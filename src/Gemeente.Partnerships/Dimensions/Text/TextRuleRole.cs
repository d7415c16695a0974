namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>The meaning of the words that a <see cref="TextRule"/> finds.</summary>
public enum TextRuleRole
{
    /// <summary>The words are evidence of the category.</summary>
    Include,

    /// <summary>
    /// The words are not evidence of the category, also if another rule includes them: "waste of time".
    /// </summary>
    Exclude,

    /// <summary>The words that follow are negated: "geen", "without".</summary>
    NegatesFollowing,

    /// <summary>The words before are negated: "valt erbuiten", "is not part of".</summary>
    NegatesPreceding,

    /// <summary>
    /// A negation ends at the words: "maar", "but". A part of the words does not start a negation: "niet alleen".
    /// </summary>
    EndsNegation,
}
