namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>
/// A count in parts that do not overlap. Documented records are stated or derived; each is certain or possible on the
/// date. Reconstructed records are apart, whatever their status.
/// </summary>
internal readonly record struct PartCounts(long Certain, long Possible, long Reconstructed)
{
    public long Documented => Certain + Possible;

    public long Total => Certain + Possible + Reconstructed;
}
