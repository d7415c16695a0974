namespace Gemeente.Partnerships.Reporting;

/// <summary>Records counted by how they are known.</summary>
/// <param name="Stated">Stated by a source.</param>
/// <param name="Derived">Derived from what a source states.</param>
/// <param name="Reconstructed">Made up so that published totals come out; about nobody in particular.</param>
/// <remarks>Immutable. Equal by content; the default counts no records.</remarks>
public readonly record struct EvidenceCount(long Stated, long Derived, long Reconstructed)
{
    /// <summary>All records.</summary>
    public long Total => Stated + Derived + Reconstructed;

    /// <summary>The reconstructed records as a share of all (0 to 1); null when there are none.</summary>
    public double? ShareReconstructed => Total == 0 ? null : (double)Reconstructed / Total;
}
