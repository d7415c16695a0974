namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>One rule of a <see cref="TextLexicon"/>: a pattern of words, and its meaning in a text.</summary>
/// <remarks>
/// <para>
/// A pattern is a word (<c>school</c>), the start of one (<c>afval*</c>), its end (<c>*kliniek</c>) or any part of it
/// (<c>*drinkwater*</c>), so that Dutch compounds are found. Or it is a phrase of up to eight of these (<c>burgerlijke
/// stand</c>); <c>...</c> allows up to five other words (<c>verbeter* ... dienstverlening</c>). Case, diacritics,
/// hyphens and apostrophes are ignored.
/// </para>
/// <para>Immutable and thread-safe. Equal when role, category and the folded pattern are equal.</para>
/// </remarks>
public sealed record TextRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="role">The meaning of the words.</param>
    /// <param name="category">
    /// The code of the category that is included or excluded; null for a role of negation.
    /// </param>
    /// <param name="pattern">The words.</param>
    /// <exception cref="ArgumentException">The role needs a category and has none, or the reverse.</exception>
    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public TextRule(TextRuleRole role, string? category, string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        bool needsCategory = role is TextRuleRole.Include or TextRuleRole.Exclude;
        if (needsCategory == string.IsNullOrWhiteSpace(category) || (category is not null && !needsCategory))
            throw new ArgumentException(
                $"A rule of role {role} {(needsCategory ? "needs a" : "has no")} category.",
                nameof(category)
            );
        Role = role;
        Category = category;
        Words = TextPattern.Parse(pattern);
    }

    /// <summary>The meaning of the words.</summary>
    public TextRuleRole Role { get; }

    /// <summary>The code of the category that the words include or exclude; null for a role of negation.</summary>
    public string? Category { get; }

    /// <summary>The words, as written.</summary>
    public string Pattern => Words.ToString();

    /// <summary>A name for the rule: <c>waste:afval*</c>.</summary>
    public string Id => Category is null ? Pattern : $"{Category}:{Pattern}";

    internal TextPattern Words { get; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
