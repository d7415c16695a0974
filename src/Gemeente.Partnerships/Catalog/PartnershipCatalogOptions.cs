using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Catalog;

/// <summary>How a catalog is made.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PartnershipCatalogOptions
{
    /// <summary>
    /// Whether facts that a classifier fails on count as unknown instead of failing the query. False by default.
    /// </summary>
    public bool ClassifierErrorsAsUnknown { get; init; }

    /// <summary>
    /// Told of every fact that counts as unknown because its classifier failed. May be called by several threads.
    /// </summary>
    public Action<ClassifierException>? OnBrokenFact { get; init; }
}
