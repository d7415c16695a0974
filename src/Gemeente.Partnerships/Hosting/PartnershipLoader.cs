using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// Makes the store of one container when it is first asked for, and keeps its date that of today where that is wanted.
/// </summary>
internal sealed class PartnershipLoader(PartnershipRegistration registration, IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile PartnershipStore? _store;
    private int _isMoving;

    /// <summary>The store; made now if it was not yet, which may take as long as its source takes.</summary>
    public PartnershipStore Load() =>
        _store ?? Task.Run(() => LoadAsync(CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>The store; made now if it was not yet.</summary>
    public async Task<PartnershipStore> LoadAsync(CancellationToken cancellation)
    {
        if (_store is { } made)
            return made;
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _store ??= await MakeAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// What the store holds, as of the date that it is now. One caller moves the store to a new day; others go on
    /// meanwhile.
    /// </summary>
    public PartnershipSnapshot Current()
    {
        PartnershipStore store = registration.Get<PartnershipStore>(services);
        DateOnly date = registration.Date(services);
        if (store.Current.Catalog.AsOfDate == date || Interlocked.Exchange(ref _isMoving, 1) != 0)
            return store.Current;
        try
        {
            return store.MoveTo(date);
        }
        finally
        {
            Volatile.Write(ref _isMoving, 0);
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<PartnershipStore> MakeAsync(CancellationToken cancellation)
    {
        PartnershipStoreOptions options = registration.StoreOptions(registration.Get<QueryDimensions>(services));
        DateOnly date = registration.Date(services);
        PartnershipDataSet dataSet =
            await registration.Source(services).LoadAsync(cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The source given to AddPartnerships made no data set.");
        return new PartnershipStore(PartnershipCatalog.Create(dataSet, date, registration.Options), options);
    }
}
