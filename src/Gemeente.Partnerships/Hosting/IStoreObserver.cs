using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Gets the events of one set of partnerships, for measurements and logs.</summary>
internal interface IStoreObserver
{
    /// <summary>The first load succeeded.</summary>
    void Loaded(PartnershipSnapshot snapshot, TimeSpan duration);

    /// <summary>The first load failed.</summary>
    void LoadFailed(Exception failure, TimeSpan duration);

    /// <summary>A reload succeeded. The snapshots are the same if the records were equal.</summary>
    void Reloaded(PartnershipSnapshot before, PartnershipSnapshot after, TimeSpan duration);

    /// <summary>A reload failed. The store keeps its records.</summary>
    void ReloadFailed(PartnershipSnapshot kept, Exception failure, TimeSpan duration);

    /// <summary>The records changed, but handlers of the change failed.</summary>
    void HandlersFailed(Exception failure);

    /// <summary>A classifier failed.</summary>
    void ClassifierFailed(ClassifierException failure);
}
