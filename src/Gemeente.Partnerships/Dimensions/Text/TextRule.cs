namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>
/// One line of a <see cref="TextLexicon"/>: a pattern of words and what it means when a text has them.
/// </summary>
/// <remarks>
/// <para>
/// A pattern is a word (<c>school</c>), the beginning of one (<c>afval*</c>), its end (<c>*kliniek</c>) or any part
/// (<c>*drinkwater*</c>), which is how Dutch compounds are met; or a phrase of up to eight of these (<c>burgerlijke
/// stand</c>), with <c>...</c> where up to five other words may stand between (<c>verbeter* ... dienstverlening</c>).
/// Case, diacritics, hyphens and apostrophes make no difference.
/// </para>
/// <para>Immutable and thread-safe. Equal when role, category and pattern are, however the pattern is spelled.</para>
/// </remarks>
public sealed record TextRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="role">What the words mean.</param>
    /// <param name="category">
    /// The code of the category that is included or excluded; null for the roles of negation.
    /// </param>
    /// <param name="pattern">The words.</param>
    /// <exception cref="ArgumentException">
    /// The role wants a category and there is none, or the other way round.
    /// </exception>
    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public TextRule(TextRuleRole role, string? category, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        bool wantsCategory = role is TextRuleRole.Include or TextRuleRole.Exclude;
        if (wantsCategory == string.IsNullOrWhiteSpace(category) || (category is not null && !wantsCategory))
            throw new ArgumentException(
                $"A rule of role {role} {(wantsCategory ? "needs a" : "has no")} category.",
                nameof(category)
            );
        Role = role;
        Category = category;
        Words = TextPattern.Parse(pattern);
    }

    /// <summary>What the words mean.</summary>
    public TextRuleRole Role { get; }

    /// <summary>
    /// The code of the category that the words are, or are not, evidence of; null for the roles of negation.
    /// </summary>
    public string? Category { get; }

    /// <summary>The words, as they were written.</summary>
    public string Pattern => Words.ToString();

    /// <summary>A name for the rule: <c>waste:afval*</c>.</summary>
    public string Id => Category is null ? Pattern : $"{Category}:{Pattern}";

    internal TextPattern Words { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
