using System.Diagnostics;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// Creates the store of one container on first use, moves it to the current date where the host wants that, and reloads
/// it when its file changes.
/// </summary>
internal sealed class PartnershipLoader(PartnershipRegistration registration, IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly StoreObservers _observers = new();
    private readonly Lock _ending = new();
    private volatile PartnershipStore? _store;
    private PartnershipTelemetry? _telemetry;
    private FileWatch? _watch;
    private bool _isDisposed;
    private int _isMoving;

    /// <summary>The key of the set; null without a key.</summary>
    public object? Key => registration.Key;

    /// <summary>Gets those that are told about loads. They can be added before and after the first load.</summary>
    public StoreObservers Observers => _observers;

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
        DateOnly date = registration.Settings.Date(services);
        if (store.Current.Catalog.AsOfDate == date || Interlocked.Exchange(ref _isMoving, 1) != 0)
            return store.Current;
        try
        {
            return store.TryMoveTo(date) ?? store.Current;
        }
        finally
        {
            Volatile.Write(ref _isMoving, 0);
        }
    }

    public void Dispose()
    {
        lock (_ending)
        {
            _isDisposed = true;
            _watch?.Dispose();
            _telemetry?.Dispose();
        }
    }

    private async Task<PartnershipStore> CreateAsync(CancellationToken cancellationToken)
    {
        PartnershipTelemetry telemetry = BeginTelemetry();
        _observers.Add(telemetry);
        using Activity? span = telemetry.BeginLoad(isReload: false);
        long start = Stopwatch.GetTimestamp();
        try
        {
            FileWatch.FileState file = registration.Settings.WatchedFile is { } path
                ? FileWatch.FileState.Of(path)
                : default;
            TimeProvider clock = PartnershipRegistration.Clock(services);
            PartnershipStore store = await CreateAsync(telemetry, cancellationToken).ConfigureAwait(false);
            telemetry.Observe(store);
            _observers.Loaded(store.Current, Stopwatch.GetElapsedTime(start));
            if (registration.Settings.WatchedFile is { } watched)
                Watch(watched, file, store, clock);
            return store;
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            PartnershipTelemetry.Fail(span, failure);
            _observers.LoadFailed(failure, Stopwatch.GetElapsedTime(start));
            throw;
        }
    }

    private async Task<PartnershipStore> CreateAsync(
        PartnershipTelemetry telemetry,
        CancellationToken cancellationToken
    )
    {
        PartnershipStoreOptions options = registration.StoreOptions(registration.Get<QueryDimensions>(services));
        DateOnly date = registration.Settings.Date(services);
        PartnershipDataSet dataSet = await registration
            .Get<IPartnershipSource>(services)
            .LoadAsync(cancellationToken)
            .ConfigureAwait(false);
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            dataSet,
            date,
            Observed(registration.Settings.Options, telemetry)
        );
        return new PartnershipStore(catalog, options) { Observer = _observers, Telemetry = telemetry };
    }

    private PartnershipTelemetry BeginTelemetry()
    {
        lock (_ending)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _telemetry ??= new PartnershipTelemetry(registration.Key);
        }
    }

    /// <summary>Watches the file, unless the container was disposed during the load.</summary>
    private void Watch(string path, FileWatch.FileState loaded, PartnershipStore store, TimeProvider clock)
    {
        lock (_ending)
        {
            if (!_isDisposed)
                _watch = new FileWatch(path, loaded, stop => ReloadAsync(store, stop), clock);
        }
    }

    private PartnershipCatalogOptions Observed(PartnershipCatalogOptions options, PartnershipTelemetry telemetry)
    {
        Action<ClassifierException>? own = options.OnClassifierError;
        return options with
        {
            QueryObserver = telemetry,
            OnClassifierError = failure =>
            {
                _observers.ClassifierFailed(failure);
                own?.Invoke(failure);
            },
        };
    }

    /// <summary>Reloads after a change of the file. The store and its observers keep what fails.</summary>
    private async Task ReloadAsync(PartnershipStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store
                .ReloadAsync(registration.Get<IPartnershipSource>(services), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AggregateException failures) when (!ReferenceEquals(store.ReloadFailure, failures))
        {
            _observers.HandlersFailed(failures);
        }
        catch (Exception kept)
            when (kept is not (OperationCanceledException or IOException or UnauthorizedAccessException)
                && ReferenceEquals(store.ReloadFailure, kept)
            )
        {
            // Reported by the store to its observers.
        }
    }
}
