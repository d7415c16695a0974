using Gemeente.Partnerships.Catalog;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// The catalog of a <see cref="PartnershipStore"/> at one moment, with its version (momentopname).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Take one snapshot for one answer, so that the
/// whole answer is about one state of the data.
/// </remarks>
public sealed class PartnershipSnapshot
{
    internal PartnershipSnapshot(PartnershipCatalog catalog, long version)
    {
        Catalog = catalog;
        Version = version;
    }

    /// <summary>Gets the catalog.</summary>
    public PartnershipCatalog Catalog { get; }

    /// <summary>Gets the records.</summary>
    public PartnershipDataSet DataSet => Catalog.DataSet;

    /// <summary>
    /// Gets the version: 1 for the first snapshot of a store, and one more after each change. Versions of two stores,
    /// or of two runs of a program, cannot be compared.
    /// </summary>
    public long Version { get; }

    /// <summary>Returns the version and the catalog.</summary>
    public override string ToString() => $"version {Version}: {Catalog}";
}
