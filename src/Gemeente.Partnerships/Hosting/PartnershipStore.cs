using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The current catalog of a running host. A change replaces the catalog atomically (voorraad).</summary>
/// <remarks>
/// Safe for use by several threads; equal by reference. Readers use <see cref="Current"/>, which never blocks and which
/// they may keep: a change makes a new snapshot and does not change earlier ones. Writers do not block each other. A
/// writer that finds that the store was changed in the meantime repeats its work on the newer snapshot.
/// </remarks>
public sealed class PartnershipStore
{
    private readonly PartnershipStoreOptions _options;
    private readonly Queue<PartnershipStoreChangedEventArgs> _queued = [];
    private volatile PartnershipSnapshot _current;
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
        PartnershipSnapshot? after;
        do
        {
            PartnershipSnapshot before = Current;
            after = Swap(before, before.Catalog.With(before.DataSet.With(changes)), CancellationToken.None);
        } while (after is null);
        return after;
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
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PartnershipSnapshot before = Current;
            PartnershipDataSet dataSet =
                await change(before, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException(
                    "The function given to UpdateAsync returned null instead of a data set."
                );
            if (ReferenceEquals(dataSet, before.DataSet))
                return before;
            if (Swap(before, before.Catalog.With(dataSet), cancellationToken) is { } after)
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
        return ReferenceEquals(expected, Current)
            ? Swap(expected, expected.Catalog.With(expected.DataSet.With(changes)), CancellationToken.None)
            : null;
    }

    /// <summary>
    /// Loads the records again from a source. If they are equal to the current records, nothing changes. If the store
    /// was changed during loading, they are loaded once more. JSON Lines without their number of records may be cut
    /// off: the store keeps its records, unless these came from such a file too.
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
    public ValueTask<PartnershipSnapshot> ReloadAsync(
        IPartnershipSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return UpdateAsync(Load, cancellationToken);

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
        PartnershipSnapshot? after;
        do
        {
            PartnershipSnapshot before = Current;
            after =
                before.Catalog.AsOfDate == asOf
                    ? before
                    : Swap(before, before.Catalog.AsOf(asOf), CancellationToken.None);
        } while (after is null);
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

    /// <summary>
    /// Makes a snapshot of the catalog current; null if the current snapshot was replaced in the meantime.
    /// </summary>
    private PartnershipSnapshot? Swap(
        PartnershipSnapshot before,
        PartnershipCatalog catalog,
        CancellationToken cancellationToken
    )
    {
        Prepare(catalog, cancellationToken);
        PartnershipSnapshot after = new(catalog, before.Version + 1);
        lock (_queued)
        {
            if (!ReferenceEquals(_current, before))
                return null;
            _current = after;
            _queued.Enqueue(new PartnershipStoreChangedEventArgs(before, after));
        }

        RaiseQueued();
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
