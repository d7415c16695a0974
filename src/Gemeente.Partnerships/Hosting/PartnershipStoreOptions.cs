using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Hosting;

/// <summary>How a store makes its catalogs ready before readers see them.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>. Equal by content.</remarks>
public sealed record PartnershipStoreOptions
{
    /// <summary>
    /// The dimensions of partnerships by which a catalog is classified before readers see it, so that the first
    /// question after a change waits for nothing. Slow classifiers belong here. None by default: each is classified
    /// when first asked for.
    /// </summary>
    public IReadOnlyList<Dimension<PartnershipFact>> Prepared
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The same for dimensions of municipalities.</summary>
    public IReadOnlyList<Dimension<MunicipalityFact>> PreparedMunicipalities
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];
}
