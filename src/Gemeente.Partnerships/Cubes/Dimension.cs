using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// Makes dimensions of classifiers. A host's own classifier becomes a dimension like the built-in ones.
/// </summary>
public static class Dimension
{
    /// <summary>A dimension named by its id.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="classifier">The classifier.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        IClassifier<TFact, TCategory> classifier
    )
        where TCategory : notnull => new(id, Label.Same(id), classifier);

    /// <summary>A dimension with a name of its own.</summary>
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

    /// <summary>A dimension made of a delegate, with an open list of single categories.</summary>
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

    /// <summary>A dimension made of a delegate.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <param name="classify">The category or categories of a fact. Deterministic and thread-safe.</param>
    /// <param name="scheme">How the categories are written, named, ordered and bounded.</param>
    public static Dimension<TFact, TCategory> Create<TFact, TCategory>(
        string id,
        Label label,
        Func<TFact, Classification<TCategory>> classify,
        CodeList<TCategory> scheme
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(classify);
        return new(id, label, new DelegateClassifier<TFact, TCategory>(classify, scheme, label));
    }
}
