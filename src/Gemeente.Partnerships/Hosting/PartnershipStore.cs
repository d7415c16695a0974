using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The current catalog of a running host. A change replaces the catalog atomically (voorraad).</summary>
/// <remarks>
/// Safe for use by several threads; equal by reference. Readers use <see cref="Current"/>, which never blocks and which
/// they may keep: a change makes a new snapshot and does not change earlier ones. A writer that finds that the store
/// was changed in the meantime repeats its work on the newer snapshot. After three such repetitions it takes the turn:
/// other writers wait until it is done, so that a slow writer ends although others are quick.
/// </remarks>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A SemaphoreSlim without a wait handle has nothing to dispose."
)]
public sealed class PartnershipStore
{
    private const int MaxLostRaces = 3;

    private readonly PartnershipStoreOptions _options;
    private readonly SemaphoreSlim _turn = new(1);

    // True in the code of the writer that has the turn. Changes that it makes itself do not wait for it.
    private readonly AsyncLocal<bool> _hasTurn = new();
    private readonly Queue<PartnershipStoreChangedEventArgs> _queued = [];
    private volatile PartnershipSnapshot _current;
    private volatile Exception? _reloadFailure;
    private volatile bool _isTurnTaken;
    private bool _isRaising;

    /// <summary>Creates a store.</summary>
    /// <param name="catalog">The first catalog.</param>
    public PartnershipStore(PartnershipCatalog catalog)
        : this(catalog, new PartnershipStoreOptions()) { }

    /// <summary>Creates a store and prepares its first catalog.</summary>
    /// <param name="catalog">The first catalog.</param>
    /// <param name="options">The dimensions to prepare.</param>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    public PartnershipStore(PartnershipCatalog catalog, PartnershipStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        Prepare(catalog, CancellationToken.None);
        _current = new PartnershipSnapshot(catalog, version: 1);
    }

    /// <summary>
    /// Raised after each change, one at a time and in the order of the versions. An exception of a handler does not
    /// undo the change and does not stop other handlers. The call that raised the event throws it afterwards.
    /// </summary>
    public event EventHandler<PartnershipStoreChangedEventArgs>? Changed;

    /// <summary>Gets the current snapshot.</summary>
    public PartnershipSnapshot Current => _current;

    /// <summary>
    /// Gets the failure of the last reload, after which the store kept its records; null if the last reload succeeded
    /// or there was none.
    /// </summary>
    public Exception? ReloadFailure => _reloadFailure;

    /// <summary>Gets or sets the observer of reloads; null if there is none.</summary>
    internal IStoreObserver? Observer { get; init; }

    /// <summary>Gets or sets the spans of reloads; null if there are none.</summary>
    internal PartnershipTelemetry? Telemetry { get; init; }

    /// <summary>Changes the records.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The snapshot with the changes.</returns>
    /// <exception cref="InvalidPartnershipDataException">
    /// The changes do not fit the current records of the store.
    /// </exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed. The change was made.</exception>
    public PartnershipSnapshot Update(DataSetChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        for (int lost = 0; ; lost++)
        {
            PartnershipSnapshot? after = WriteOnce(
                lost,
                () =>
                {
                    PartnershipSnapshot before = Current;
                    PartnershipDataSet changed = before.DataSet.With(changes);
                    return Swap(before, before.Catalog.With(changed), changes, CancellationToken.None);
                }
            );
            if (after is not null)
                return after;
        }
    }

    /// <summary>
    /// Changes the records with a function that may take time. The function gets a snapshot and returns the new
    /// records. If the store was changed in the meantime, the function is called again with the newer snapshot. If it
    /// returns the records of the snapshot, nothing changes.
    /// </summary>
    /// <param name="change">The function, which may be called several times.</param>
    /// <param name="cancellationToken">Stops the call without a change.</param>
    /// <returns>The snapshot with the change.</returns>
    /// <exception cref="OperationCanceledException">The call was stopped.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed. The change was made.</exception>
    public async ValueTask<PartnershipSnapshot> UpdateAsync(
        Func<PartnershipSnapshot, CancellationToken, ValueTask<PartnershipDataSet>> change,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        PartnershipSnapshot after = await ChangeAsync(change, cancellationToken).ConfigureAwait(false);
        RaiseQueued();
        return after;
    }

    /// <summary>Changes the records as <see cref="UpdateAsync"/> does. The caller raises the event.</summary>
    private async ValueTask<PartnershipSnapshot> ChangeAsync(
        Func<PartnershipSnapshot, CancellationToken, ValueTask<PartnershipDataSet>> change,
        CancellationToken cancellationToken
    )
    {
        for (int lost = 0; ; lost++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isOwn = false;
            if (MustWait(lost))
            {
                await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
                // In this method, because a change of an AsyncLocal in an async method ends with that method.
                _hasTurn.Value = true;
                BeginTurn();
                isOwn = true;
            }

            PartnershipSnapshot? after;
            try
            {
                PartnershipSnapshot before = Current;
                PartnershipDataSet dataSet =
                    await change(before, cancellationToken).ConfigureAwait(false)
                    ?? throw new InvalidOperationException(
                        "The function given to UpdateAsync returned null instead of a data set."
                    );
                if (ReferenceEquals(dataSet, before.DataSet))
                    return before;
                after = Swap(before, before.Catalog.With(dataSet), changes: null, cancellationToken);
            }
            finally
            {
                if (isOwn)
                    EndTurn();
            }

            if (after is not null)
                return after;
        }
    }

    /// <summary>
    /// Changes the records only if a snapshot is still the current one, such as the one that a person saw before
    /// editing.
    /// </summary>
    /// <param name="expected">The snapshot.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>
    /// The snapshot with the changes; null, without a change, if another snapshot is current.
    /// </returns>
    /// <exception cref="InvalidPartnershipDataException">The changes do not fit the records.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed. The change was made.</exception>
    public PartnershipSnapshot? TryUpdate(PartnershipSnapshot expected, DataSetChanges changes)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(changes);
        PartnershipSnapshot? after = WriteOnce(
            lost: 0,
            () =>
                ReferenceEquals(expected, Current)
                    ? Swap(
                        expected,
                        expected.Catalog.With(expected.DataSet.With(changes)),
                        changes,
                        CancellationToken.None
                    )
                    : null
        );
        // The turn was taken during the change, and the writer that had it may have changed nothing.
        return after ?? (ReferenceEquals(expected, Current) ? TryUpdate(expected, changes) : null);
    }

    /// <summary>
    /// Loads the records again from a source. If they are equal to the current records, nothing changes. If the store
    /// was changed during loading, they are loaded once more. After three changes during loading other writers wait for
    /// the reload. JSON Lines without their number of records may be cut off: the store keeps its records, unless these
    /// came from such a file too. A failure is kept in <see cref="ReloadFailure"/>.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">Stops loading without a change.</param>
    /// <returns>The snapshot with the records.</returns>
    /// <exception cref="InvalidPartnershipDataException">
    /// The records cannot be used, or may be incomplete. The store does not change.
    /// </exception>
    /// <exception cref="OperationCanceledException">The call was stopped.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed. The change was made.</exception>
    public async ValueTask<PartnershipSnapshot> ReloadAsync(
        IPartnershipSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        using Activity? span = Telemetry?.BeginLoad(isReload: true);
        long start = Stopwatch.GetTimestamp();
        PartnershipSnapshot before = Current;
        PartnershipSnapshot after;
        try
        {
            after = await ChangeAsync(Load, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _reloadFailure = failure;
            PartnershipTelemetry.Fail(span, failure);
            Observer?.ReloadFailed(Current, failure, Stopwatch.GetElapsedTime(start));
            throw;
        }

        _reloadFailure = null;
        Observer?.Reloaded(before, after, Stopwatch.GetElapsedTime(start));
        RaiseQueued();
        return after;

        async ValueTask<PartnershipDataSet> Load(PartnershipSnapshot before, CancellationToken stop)
        {
            PartnershipDataSet loaded =
                await source.LoadAsync(stop).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{source.GetType().Name} returned null instead of a data set.");
            if (Doubt(loaded) is { } doubt && Doubt(before.DataSet) is null)
                throw new InvalidPartnershipDataException([doubt]);
            return loaded.Equals(before.DataSet) ? before.DataSet : loaded;
        }
    }

    /// <summary>Changes the reference date. The records stay the same.</summary>
    /// <param name="asOf">The reference date.</param>
    /// <returns>The snapshot as of that date.</returns>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed. The change was made.</exception>
    public PartnershipSnapshot MoveTo(DateOnly asOf)
    {
        for (int lost = 0; ; lost++)
        {
            PartnershipSnapshot? after = WriteOnce(
                lost,
                () =>
                {
                    PartnershipSnapshot before = Current;
                    return before.Catalog.AsOfDate == asOf ? before : SwapDate(before, asOf);
                }
            );
            if (after is not null)
                return after;
        }
    }

    /// <summary>
    /// Changes the reference date without waiting; null, without a change, if another writer changes the store.
    /// </summary>
    internal PartnershipSnapshot? TryMoveTo(DateOnly asOf)
    {
        PartnershipSnapshot? after = SwapDate(Current, asOf);
        if (after is not null)
            RaiseQueued();
        return after;
    }

    /// <summary>Returns the current snapshot.</summary>
    public override string ToString() => Current.ToString();

    /// <summary>Returns the issue that records may be missing; null if there is none.</summary>
    private static DataIssue? Doubt(PartnershipDataSet dataSet) =>
        dataSet.Issues.FirstOrDefault(issue => issue.Code == IssueCodes.NoRecordCount.Code);

    private void Prepare(PartnershipCatalog catalog, CancellationToken cancellationToken)
    {
        catalog.Partnerships.Prepare(_options.Prepared, cancellationToken: cancellationToken);
        if (_options.PreparedMunicipalities.Count > 0)
            catalog.Municipalities.Prepare(_options.PreparedMunicipalities, cancellationToken: cancellationToken);
    }

    private PartnershipSnapshot? SwapDate(PartnershipSnapshot before, DateOnly asOf) =>
        Swap(before, before.Catalog.AsOf(asOf), new DataSetChanges(), CancellationToken.None);

    /// <summary>Makes one attempt to change the store, with the turn if that is needed, and raises its event.</summary>
    private PartnershipSnapshot? WriteOnce(int lost, Func<PartnershipSnapshot?> write)
    {
        bool isOwn = MustWait(lost);
        if (isOwn)
        {
            _turn.Wait();
            BeginTurn();
            _hasTurn.Value = true;
        }

        PartnershipSnapshot? after;
        try
        {
            after = write();
        }
        finally
        {
            if (isOwn)
                EndTurn();
        }

        if (after is not null)
            RaiseQueued();
        return after;
    }

    private bool MustWait(int lost) => !_hasTurn.Value && (lost >= MaxLostRaces || _isTurnTaken);

    private void BeginTurn()
    {
        lock (_queued)
            _isTurnTaken = true;
    }

    private void EndTurn()
    {
        _hasTurn.Value = false;
        _isTurnTaken = false;
        _turn.Release();
    }

    /// <summary>
    /// Makes a snapshot of the catalog current; null if the current snapshot was replaced in the meantime, or if
    /// another writer has the turn. The caller raises the event.
    /// </summary>
    private PartnershipSnapshot? Swap(
        PartnershipSnapshot before,
        PartnershipCatalog catalog,
        DataSetChanges? changes,
        CancellationToken cancellationToken
    )
    {
        Prepare(catalog, cancellationToken);
        PartnershipSnapshot after = new(catalog, before.Version + 1);
        lock (_queued)
        {
            if (!ReferenceEquals(_current, before) || (_isTurnTaken && !_hasTurn.Value))
                return null;
            _current = after;
            _queued.Enqueue(new PartnershipStoreChangedEventArgs(before, after, changes));
        }

        return after;
    }

    // Raises the queued events in order. Returns at once if another thread is already doing so.
    private void RaiseQueued()
    {
        List<Exception> failures = [];
        while (Dequeue() is { } change)
            Raise(change, failures);
        if (failures.Count > 0)
            throw new AggregateException("The change was made, but handlers of Changed failed.", failures);
    }

    private PartnershipStoreChangedEventArgs? Dequeue()
    {
        lock (_queued)
        {
            if (_isRaising || !_queued.TryDequeue(out PartnershipStoreChangedEventArgs? change))
                return null;
            _isRaising = true;
            return change;
        }
    }

    private void Raise(PartnershipStoreChangedEventArgs change, List<Exception> failures)
    {
        try
        {
            foreach (EventHandler<PartnershipStoreChangedEventArgs> handler in Changed?.GetInvocationList() ?? [])
            {
                try
                {
                    handler(this, change);
                }
                catch (Exception thrown) when (thrown is not OutOfMemoryException)
                {
                    failures.Add(thrown);
                }
            }
        }
        finally
        {
            // Also after a fatal exception: later changes raise their events.
            lock (_queued)
                _isRaising = false;
        }
    }
}
