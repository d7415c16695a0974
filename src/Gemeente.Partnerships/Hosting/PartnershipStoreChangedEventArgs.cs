namespace Gemeente.Partnerships.Hosting;

/// <summary>One swap of a <see cref="PartnershipStore"/>: what it held before and what it holds after.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class PartnershipStoreChangedEventArgs : EventArgs
{
    internal PartnershipStoreChangedEventArgs(PartnershipSnapshot before, PartnershipSnapshot after)
    {
        Before = before;
        After = after;
    }

    /// <summary>What the store held before.</summary>
    public PartnershipSnapshot Before { get; }

    /// <summary>What it holds after; by now it may hold something later still.</summary>
    public PartnershipSnapshot After { get; }
}
