using Gemeente.Partnerships.Catalog;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// What a <see cref="PartnershipStore"/> held at one moment: a catalog and its version (momentopname).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Whoever answers a question from one snapshot, and
/// not from the store each time, sees one state of the data throughout.
/// </remarks>
public sealed class PartnershipSnapshot
{
    internal PartnershipSnapshot(PartnershipCatalog catalog, long version)
    {
        Catalog = catalog;
        Version = version;
    }

    /// <summary>The catalog.</summary>
    public PartnershipCatalog Catalog { get; }

    /// <summary>The records.</summary>
    public PartnershipDataSet DataSet => Catalog.DataSet;

    /// <summary>
    /// The number of the version within its store, from 1 and one more at each change. Two stores, or two runs of a
    /// program, may give one number to different data.
    /// </summary>
    public long Version { get; }

    /// <summary>The version and the catalog.</summary>
    public override string ToString() => $"version {Version}: {Catalog}";
}
