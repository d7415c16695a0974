using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>Numbers of records by evidence.</summary>
/// <param name="Stated">The number of records stated by a source.</param>
/// <param name="Derived">The number of records derived from what a source states.</param>
/// <param name="Reconstructed">The number of synthetic records, made to add up to published totals.</param>
/// <remarks>Immutable. Equal by content; the default counts no records.</remarks>
public readonly record struct EvidenceCount(long Stated, long Derived, long Reconstructed)
{
    /// <summary>The number of all records.</summary>
    public long Total => Stated + Derived + Reconstructed;

    /// <summary>The reconstructed records as a share of all (0 to 1); null if there are no records.</summary>
    public double? ShareReconstructed => Total == 0 ? null : (double)Reconstructed / Total;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(EvidenceCount), PrintMembers);
}
