using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// Creates the store of one container on first use, and moves it to the current date where the host wants that.
/// </summary>
internal sealed class PartnershipLoader(PartnershipRegistration registration, IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile PartnershipStore? _store;
    private int _isMoving;

    /// <summary>Gets the store. The first call loads the records and blocks until they are loaded.</summary>
    public PartnershipStore Load() =>
        _store ?? Task.Run(() => LoadAsync(CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>Gets the store. The first call loads the records.</summary>
    public async Task<PartnershipStore> LoadAsync(CancellationToken cancellationToken)
    {
        if (_store is { } store)
            return store;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _store ??= await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Gets the snapshot of the store as of the date of the registration. On a new day, one caller moves the store; the
    /// others do not wait for it and get the snapshot of the day before.
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

    private async Task<PartnershipStore> CreateAsync(CancellationToken cancellationToken)
    {
        PartnershipStoreOptions options = registration.StoreOptions(registration.Get<QueryDimensions>(services));
        DateOnly date = registration.Date(services);
        PartnershipDataSet dataSet =
            await registration.Source(services).LoadAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException(
                "The source given to AddPartnerships returned null instead of a data set."
            );
        return new PartnershipStore(PartnershipCatalog.Create(dataSet, date, registration.Options), options);
    }
}
