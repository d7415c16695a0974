using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The dimensions that a store classifies before readers see a catalog.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PartnershipStoreOptions
{
    /// <summary>
    /// Gets the dimensions of partnerships to classify after each change, before readers see the catalog. Other
    /// dimensions are classified on first use. Add dimensions with slow classifiers here. The default is empty.
    /// </summary>
    public IReadOnlyList<Dimension<PartnershipFact>> Prepared
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the dimensions of municipalities to classify after each change. The default is empty.</summary>
    public IReadOnlyList<Dimension<MunicipalityFact>> PreparedMunicipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
