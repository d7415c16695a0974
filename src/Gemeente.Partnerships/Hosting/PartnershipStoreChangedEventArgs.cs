namespace Gemeente.Partnerships.Hosting;

/// <summary>A change of a <see cref="PartnershipStore"/>.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class PartnershipStoreChangedEventArgs : EventArgs
{
    internal PartnershipStoreChangedEventArgs(PartnershipSnapshot before, PartnershipSnapshot after)
    {
        Before = before;
        After = after;
    }

    /// <summary>Gets the snapshot before the change.</summary>
    public PartnershipSnapshot Before { get; }

    /// <summary>Gets the snapshot after the change. The store may have changed again since.</summary>
    public PartnershipSnapshot After { get; }
}
