namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>What the words that a <see cref="TextRule"/> finds mean.</summary>
public enum TextRuleRole
{
    /// <summary>The words are evidence of the category.</summary>
    Include,

    /// <summary>The words are no evidence of the category, whatever other rules say of them: "waste of time".</summary>
    Exclude,

    /// <summary>What follows the words is denied: "geen", "without".</summary>
    NegatesFollowing,

    /// <summary>What goes before the words is denied: "valt erbuiten", "is not part of".</summary>
    NegatesPreceding,

    /// <summary>
    /// No negation reaches across the words: "maar", "but"; nor is one begun by a part of them: "niet alleen".
    /// </summary>
    EndsNegation,
}
