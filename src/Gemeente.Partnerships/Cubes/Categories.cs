namespace Gemeente.Partnerships.Cubes;

/// <summary>Makes a <see cref="Classification{TCategory}"/> of a nullable category or of a list.</summary>
public static class Categories
{
    /// <summary>Returns the category, or unknown when it is null.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="category">The category or null.</param>
    public static Classification<TCategory> OfNullable<TCategory>(TCategory? category)
        where TCategory : struct =>
        category is { } value ? Classification<TCategory>.One(value) : Classification<TCategory>.Unknown;

    /// <summary>Any number of categories; none means unknown.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="categories">The categories.</param>
    public static Classification<TCategory> Of<TCategory>(params IReadOnlyList<TCategory> categories)
        where TCategory : notnull => Classification<TCategory>.Many(categories);
}
