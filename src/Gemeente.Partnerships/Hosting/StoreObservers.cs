using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The observers of one set of partnerships. They can be added at any time.</summary>
internal sealed class StoreObservers : IStoreObserver
{
    private readonly Lock _adding = new();
    private volatile IStoreObserver[] _observers = [];

    /// <summary>Adds an observer, once for each type.</summary>
    public void Add(IStoreObserver observer)
    {
        lock (_adding)
        {
            if (_observers.All(other => other.GetType() != observer.GetType()))
                _observers = [.. _observers, observer];
        }
    }

    public void Loaded(PartnershipSnapshot snapshot, TimeSpan duration) =>
        Tell(observer => observer.Loaded(snapshot, duration));

    public void LoadFailed(Exception failure, TimeSpan duration) =>
        Tell(observer => observer.LoadFailed(failure, duration));

    public void Reloaded(PartnershipSnapshot before, PartnershipSnapshot after, TimeSpan duration) =>
        Tell(observer => observer.Reloaded(before, after, duration));

    public void ReloadFailed(PartnershipSnapshot kept, Exception failure, TimeSpan duration) =>
        Tell(observer => observer.ReloadFailed(kept, failure, duration));

    public void HandlersFailed(Exception failure) => Tell(observer => observer.HandlersFailed(failure));

    public void ClassifierFailed(ClassifierException failure) => Tell(observer => observer.ClassifierFailed(failure));

    private void Tell(Action<IStoreObserver> what)
    {
        foreach (IStoreObserver observer in _observers)
            what(observer);
    }
}
