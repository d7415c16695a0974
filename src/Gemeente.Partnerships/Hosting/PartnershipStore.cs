using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Holds the current catalog of a running host, and swaps it for another at once (voorraad).</summary>
/// <remarks>
/// Safe for use by several threads; equal by reference. Readers take <see cref="Current"/>, which never waits, and keep
/// it for as long as they need: a change makes a new snapshot and leaves the ones handed out as they are. Writers do
/// not wait for each other either: whoever finds the store changed under its hands does its work again on the newer
/// snapshot.
/// </remarks>
public sealed class PartnershipStore
{
    private readonly PartnershipStoreOptions _options;
    private readonly Queue<PartnershipStoreChangedEventArgs> _untold = [];
    private volatile PartnershipSnapshot _current;
    private bool _isTelling;

    /// <summary>A store that begins with a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    public PartnershipStore(PartnershipCatalog catalog)
        : this(catalog, new PartnershipStoreOptions()) { }

    /// <summary>A store that begins with a catalog, which it makes ready.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="options">How catalogs are made ready.</param>
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
    /// Tells of each change, one at a time and in the order of the versions, after it was made. What a handler throws
    /// does not undo the change, nor does it keep other handlers from being told; the call that told it throws it
    /// afterwards.
    /// </summary>
    public event EventHandler<PartnershipStoreChangedEventArgs>? Changed;

    /// <summary>What the store holds now.</summary>
    public PartnershipSnapshot Current => _current;

    /// <summary>Makes changes to the records.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The snapshot that has them.</returns>
    /// <exception cref="InvalidPartnershipDataException">
    /// The changes do not go with the records that the store holds by then.
    /// </exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed; the change holds.</exception>
    public PartnershipSnapshot Update(DataSetChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        PartnershipSnapshot? after;
        do
        {
            PartnershipSnapshot before = Current;
            after = Swap(before, CatalogOf(before.Catalog, before.DataSet.With(changes)), CancellationToken.None);
        } while (after is null);
        return after;
    }

    /// <summary>
    /// Changes the records by work that may take time. The work is given a snapshot and gives the records after it;
    /// when the store was changed in the meantime, it is done again with the newer snapshot. Work that gives the
    /// records it was given changes nothing.
    /// </summary>
    /// <param name="change">The work. May be called several times.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>The snapshot that has the change.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed; the change holds.</exception>
    public async ValueTask<PartnershipSnapshot> UpdateAsync(
        Func<PartnershipSnapshot, CancellationToken, ValueTask<PartnershipDataSet>> change,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            PartnershipSnapshot before = Current;
            PartnershipDataSet dataSet =
                await change(before, cancellation).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The work given to UpdateAsync made no data set.");
            if (ReferenceEquals(dataSet, before.DataSet))
                return before;
            if (Swap(before, CatalogOf(before.Catalog, dataSet), cancellation) is { } after)
                return after;
        }
    }

    /// <summary>
    /// Changes the records only if the store still holds a certain snapshot, such as the one that a person saw before
    /// editing.
    /// </summary>
    /// <param name="expected">The snapshot.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>
    /// The snapshot that has them; null, and nothing is changed, when the store holds another by now.
    /// </returns>
    /// <exception cref="InvalidPartnershipDataException">The changes do not go with the records.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed; the change holds.</exception>
    public PartnershipSnapshot? TryUpdate(PartnershipSnapshot expected, DataSetChanges changes)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(changes);
        return ReferenceEquals(expected, Current)
            ? Swap(expected, CatalogOf(expected.Catalog, expected.DataSet.With(changes)), CancellationToken.None)
            : null;
    }

    /// <summary>
    /// Loads the records anew from a source. Records equal to those held change nothing. When the store was changed
    /// while loading, they are loaded again.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Stops loading; nothing is changed then.</param>
    /// <returns>The snapshot that has the records.</returns>
    /// <exception cref="InvalidPartnershipDataException">
    /// The records cannot be used; the store keeps what it holds.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed; the change holds.</exception>
    public ValueTask<PartnershipSnapshot> ReloadAsync(IPartnershipSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        return UpdateAsync(Load, cancellation);

        async ValueTask<PartnershipDataSet> Load(PartnershipSnapshot before, CancellationToken stop)
        {
            PartnershipDataSet loaded =
                await source.LoadAsync(stop).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{source.GetType().Name} made no data set.");
            return loaded.Equals(before.DataSet) ? before.DataSet : loaded;
        }
    }

    /// <summary>Moves to another date: the same records, counted as of that day.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The snapshot of that date.</returns>
    /// <exception cref="Cubes.ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Handlers of <see cref="Changed"/> failed; the change holds.</exception>
    public PartnershipSnapshot MoveTo(DateOnly date)
    {
        PartnershipSnapshot? after;
        do
        {
            PartnershipSnapshot before = Current;
            after =
                before.Catalog.AsOfDate == date
                    ? before
                    : Swap(before, before.Catalog.AsOf(date), CancellationToken.None);
        } while (after is null);
        return after;
    }

    /// <summary>What is current.</summary>
    public override string ToString() => Current.ToString();

    /// <summary>The catalog of changed records, as of the same date and made in the same way.</summary>
    private static PartnershipCatalog CatalogOf(PartnershipCatalog catalog, PartnershipDataSet changed) =>
        catalog.With(changed);

    private void Prepare(PartnershipCatalog catalog, CancellationToken cancellation)
    {
        catalog.Partnerships.Prepare(_options.Prepared, cancellation, progress: null);
        if (_options.PreparedMunicipalities.Count > 0)
            catalog.Municipalities.Prepare(_options.PreparedMunicipalities, cancellation, progress: null);
    }

    /// <summary>The snapshot of the catalog, made current; null when another was made current before it.</summary>
    private PartnershipSnapshot? Swap(
        PartnershipSnapshot before,
        PartnershipCatalog catalog,
        CancellationToken cancellation
    )
    {
        Prepare(catalog, cancellation);
        PartnershipSnapshot after = new(catalog, before.Version + 1);
        lock (_untold)
        {
            if (!ReferenceEquals(_current, before))
                return null;
            _current = after;
            _untold.Enqueue(new PartnershipStoreChangedEventArgs(before, after));
        }

        TellAll();
        return after;
    }

    /// <summary>
    /// Tells what is untold, unless another thread is at it: then that one goes on until all is told.
    /// </summary>
    private void TellAll()
    {
        List<Exception> failures = [];
        while (NextUntold() is { } change)
            Tell(change, failures);
        if (failures.Count > 0)
            throw new AggregateException("The change was made, but handlers of it failed.", failures);
    }

    private PartnershipStoreChangedEventArgs? NextUntold()
    {
        lock (_untold)
        {
            if (_isTelling || !_untold.TryDequeue(out PartnershipStoreChangedEventArgs? change))
                return null;
            _isTelling = true;
            return change;
        }
    }

    private void Tell(PartnershipStoreChangedEventArgs change, List<Exception> failures)
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

        lock (_untold)
            _isTelling = false;
    }
}
