using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The options of a <see cref="PartnershipCatalog"/>.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>. Equal when all properties are equal.
/// </remarks>
public sealed record PartnershipCatalogOptions
{
    /// <summary>
    /// True to count a fact as unknown when its classifier fails, instead of failing the query. The default value is
    /// false.
    /// </summary>
    public bool ClassifierErrorsAsUnknown { get; init; }

    /// <summary>
    /// Called for every fact that counts as unknown because its classifier failed. May be called by several threads.
    /// The default value is null.
    /// </summary>
    public Action<ClassifierException>? OnClassifierError { get; init; }

    /// <summary>Measures the queries of the catalog; null if they are not measured.</summary>
    internal IQueryObserver? QueryObserver { get; init; }
}
