using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// Makes dimensions of classifiers. A host's own classifier becomes a dimension like the built-in ones.
/// </summary>
public static class Dimension
{
    /// <summary>Returns a dimension named by its id.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="classifier">The classifier.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        IClassifier<TFact, TCategory> classifier
    )
        where TCategory : notnull => new(id, Label.Same(id), classifier);

    /// <summary>Returns a dimension with a name of its own.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="classifier">The classifier.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        Label label,
        IClassifier<TFact, TCategory> classifier
    )
        where TCategory : notnull => new(id, label, classifier);

    /// <summary>Returns a dimension made of a delegate, with an open list of single categories.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="classify">The category of a fact. Deterministic and thread-safe.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        Label label,
        Func<TFact, Classification<TCategory>> classify
    )
        where TCategory : notnull => Create(id, label, classify, CodeList<TCategory>.Open);

    /// <summary>Returns a dimension made of a delegate.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="classify">The category or categories of a fact. Deterministic and thread-safe.</param>
    /// <param name="codes">The codes, names and order of the categories.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        Label label,
        Func<TFact, Classification<TCategory>> classify,
        CodeList<TCategory> codes
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(classify);
        return new(id, label, new RuleClassifier<TFact, TCategory>(classify, codes, label));
    }

    /// <summary>
    /// Returns a dimension that reads one property of a fact: a class such as a text or a code list item.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="rule">The rule in words: the first line of every explanation.</param>
    /// <param name="category">The category of a fact; null means unknown. Deterministic and thread-safe.</param>
    /// <param name="codes">The codes, names and order of the categories. An open list by default.</param>
    /// <param name="evidence">The values and sources that an explanation adds to the rule. None by default.</param>
    /// <param name="whyUnknown">The reason for an unknown category; null, the default, for "not stated".</param>
    /// <example>
    /// <code>
    /// Dimension.One("mayor", new Label("Burgemeester", "Mayor"), new Label("de burgemeester", "the mayor"),
    ///     (PartnershipFact fact) => mayors.Of(fact.Partnership.Municipality))
    /// </code>
    /// </example>
    public static Dimension<TFact, TCategory> One<TFact, TCategory>(
        string id,
        Label label,
        Label rule,
        Func<TFact, TCategory?> category,
        CodeList<TCategory>? codes = null,
        Func<TFact, IReadOnlyList<Label>>? evidence = null,
        Func<TFact, Label?>? whyUnknown = null
    )
        where TCategory : class
    {
        ArgumentNullException.ThrowIfNull(category);
        return Create(id, label, rule, fact => category(fact), codes ?? CodeList<TCategory>.Open, evidence, whyUnknown);
    }

    /// <summary>
    /// Returns a dimension that reads one property of a fact: a value such as a number, a code or a date.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="rule">The rule in words: the first line of every explanation.</param>
    /// <param name="category">The category of a fact; null means unknown. Deterministic and thread-safe.</param>
    /// <param name="codes">The codes, names and order of the categories. An open list by default.</param>
    /// <param name="evidence">The values and sources that an explanation adds to the rule. None by default.</param>
    /// <param name="whyUnknown">The reason for an unknown category; null, the default, for "not stated".</param>
    public static Dimension<TFact, TCategory> One<TFact, TCategory>(
        string id,
        Label label,
        Label rule,
        Func<TFact, TCategory?> category,
        CodeList<TCategory>? codes = null,
        Func<TFact, IReadOnlyList<Label>>? evidence = null,
        Func<TFact, Label?>? whyUnknown = null
    )
        where TCategory : struct
    {
        ArgumentNullException.ThrowIfNull(category);
        return Create(
            id,
            label,
            rule,
            fact => Categories.OfNullable(category(fact)),
            codes ?? CodeList<TCategory>.Open,
            evidence,
            whyUnknown
        );
    }

    /// <summary>
    /// Returns a dimension that reads one list of a fact, so that a fact may be in several categories.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="rule">The rule in words: the first line of every explanation.</param>
    /// <param name="categories">
    /// The categories of a fact; an empty list means unknown. Deterministic and thread-safe.
    /// </param>
    /// <param name="codes">The codes, names and order of the categories. An open list by default.</param>
    /// <param name="evidence">The values and sources that an explanation adds to the rule. None by default.</param>
    public static Dimension<TFact, TCategory> Many<TFact, TCategory>(
        string id,
        Label label,
        Label rule,
        Func<TFact, IReadOnlyList<TCategory>> categories,
        CodeList<TCategory>? codes = null,
        Func<TFact, IReadOnlyList<Label>>? evidence = null
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(categories);
        return Create(
            id,
            label,
            rule,
            fact => Classification<TCategory>.Many(categories(fact)),
            codes?.ForMany() ?? CodeList<TCategory>.OpenMany,
            evidence
        );
    }

    /// <summary>
    /// Returns a dimension that looks the categories of another one up in a table, such as the distance of a country.
    /// </summary>
    /// <remarks>
    /// A fact is unknown if its key is unknown, or is not in the table. A fact with several keys has the values of all
    /// of them. The table is copied, with the comparer of its keys if it is a dictionary of hash codes.
    /// </remarks>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TKey">The type of the keys: the categories of the other dimension.</typeparam>
    /// <typeparam name="TCategory">The type of the values, which are the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="key">The dimension whose categories are the keys of the table.</param>
    /// <param name="table">The value of each key.</param>
    /// <param name="codes">The codes, names and order of the values. An open list by default.</param>
    public static Dimension<TFact, TCategory> FromTable<TFact, TKey, TCategory>(
        string id,
        Label label,
        Dimension<TFact, TKey> key,
        IReadOnlyDictionary<TKey, TCategory> table,
        CodeList<TCategory>? codes = null
    )
        where TKey : notnull
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(table);
        CodeList<TCategory> values = codes ?? CodeList<TCategory>.Open;
        return new(
            id,
            label,
            new LookupClassifier<TFact, TKey, TCategory>(key, table, key.IsMultiValued ? values.ForMany() : values)
        );
    }

    /// <summary>
    /// Returns a dimension that looks the categories of another one up in a table by their codes, for a dimension of
    /// any type.
    /// </summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the values, which are the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="key">The dimension whose categories are the keys of the table.</param>
    /// <param name="table">The value of each code.</param>
    /// <param name="codes">The codes, names and order of the values. An open list by default.</param>
    /// <exception cref="ArgumentException">
    /// Two codes are of one category, such as <c>TR</c> and <c>tr</c>.
    /// </exception>
    /// <exception cref="FormatException">A code is not one of the dimension.</exception>
    public static Dimension<TFact, TCategory> FromTable<TFact, TCategory>(
        string id,
        Label label,
        Dimension<TFact> key,
        IReadOnlyDictionary<string, TCategory> table,
        CodeList<TCategory>? codes = null
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(table);
        return key.LookUp(id, label, table, codes);
    }

    private static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        Label label,
        Label rule,
        Func<TFact, Classification<TCategory>> classify,
        CodeList<TCategory> codes,
        Func<TFact, IReadOnlyList<Label>>? evidence,
        Func<TFact, Label?>? whyUnknown = null
    )
        where TCategory : notnull =>
        new(id, label, new RuleClassifier<TFact, TCategory>(classify, codes, rule, evidence, whyUnknown));
}
