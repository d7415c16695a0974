using Gemeente.Partnerships.Comparing;

namespace Gemeente.Partnerships.Hosting;

/// <summary>A change of a <see cref="PartnershipStore"/>.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class PartnershipStoreChangedEventArgs : EventArgs
{
    private readonly Lazy<DataSetChanges> _changes;

    internal PartnershipStoreChangedEventArgs(
        PartnershipSnapshot before,
        PartnershipSnapshot after,
        DataSetChanges? changes
    )
    {
        Before = before;
        After = after;
        _changes = new Lazy<DataSetChanges>(() => changes ?? Find(before.DataSet, after.DataSet));
    }

    /// <summary>Gets the snapshot before the change.</summary>
    public PartnershipSnapshot Before { get; }

    /// <summary>Gets the snapshot after the change. The store may have changed again since.</summary>
    public PartnershipSnapshot After { get; }

    /// <summary>
    /// Gets the records that were added, replaced and removed: those given to <see cref="PartnershipStore.Update"/>, or
    /// those that a comparison finds, which is made when it is first asked for. Empty if only the reference date
    /// changed. Changes of the registers are not included.
    /// </summary>
    public DataSetChanges Changes => _changes.Value;

    private static DataSetChanges Find(PartnershipDataSet before, PartnershipDataSet after) =>
        ReferenceEquals(before, after) ? new DataSetChanges() : DataSetDiff.Create(before, after).ToChanges();
}
