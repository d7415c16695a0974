using System.Collections;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Indexing.Updating;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Immutable facts to be counted by dimensions (kubus). What is queried.</summary>
/// <typeparam name="TFact">The type of the facts: immutable.</typeparam>
/// <remarks>
/// Immutable and thread-safe; any number of threads may query one cube. Equal by reference. Each dimension is
/// classified once, when it is first asked for, or ahead by <see cref="Prepare"/>. A cube made by <see cref="Where"/>
/// shares everything with the one it was made from. Lists the facts that count, in the order in which they are stored.
/// </remarks>
public sealed class Cube<TFact> : IEnumerable<TFact>, ICrossTableSource<TFact>
{
    private long _count = -1;

    internal Cube(CubeIndex<TFact> index, Filter<TFact> filter)
    {
        Index = index;
        Filter = filter;
    }

    /// <summary>Which of the facts count.</summary>
    public Filter<TFact> Filter { get; }

    /// <summary>What one fact is, in the plural.</summary>
    public string Unit => Index.Options.Unit;

    /// <summary>How many facts count.</summary>
    /// <exception cref="ClassifierException">A classifier of the filter failed.</exception>
    public long Count
    {
        get
        {
            if (_count < 0)
            {
                _count = CubeQuery.Count(Index, Filter);
            }

            return _count;
        }
    }

    /// <summary>What the columns built so far take in memory, in bytes, the facts themselves left out.</summary>
    public long IndexBytes => Index.Bytes;

    internal CubeIndex<TFact> Index { get; }

    /// <summary>The cube of fewer facts: those that the filter selects too.</summary>
    /// <param name="filter">Which facts count.</param>
    public Cube<TFact> Where(Filter<TFact> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new Cube<TFact>(Index, Filter & filter);
    }

    /// <summary>How many facts each category has.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="dimension">What to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CountTable<TCategory> CountBy<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        TypedColumn<TFact, TCategory> column = Index.ColumnOf(dimension);
        return new CountTable<TCategory>(column.TypedAxis, CubeQuery.Count(Index, Filter, column), Unit);
    }

    /// <summary>How many facts each category has, for a dimension whose type is not known beforehand.</summary>
    /// <param name="dimension">What to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CountTable CountBy(Dimension<TFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Column<TFact> column = Index.ColumnOf(dimension);
        return dimension.NewTable(column.Axis, CubeQuery.Count(Index, Filter, column), Unit);
    }

    /// <summary>How many facts each pair of categories has.</summary>
    /// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
    /// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable<TRow, TColumn> CountBy<TRow, TColumn>(
        Dimension<TFact, TRow> rows,
        Dimension<TFact, TColumn> columns
    )
        where TRow : notnull
        where TColumn : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return Cross(rows, columns);
    }

    /// <summary>
    /// How many facts each pair of categories has, for dimensions whose types are not known beforehand.
    /// </summary>
    /// <param name="rows">What the rows are.</param>
    /// <param name="columns">What the columns are.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable CountBy(Dimension<TFact> rows, Dimension<TFact> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return rows.CrossBy(this, columns);
    }

    /// <summary>
    /// How many different categories of a dimension the facts have: other units than facts, each counted once.
    /// </summary>
    /// <param name="units">The dimension whose different categories are counted.</param>
    public DistinctCount<TFact> CountDistinct(Dimension<TFact> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new DistinctCount<TFact>(this, units);
    }

    /// <summary>The sum and the extremes of an amount that the facts have.</summary>
    /// <param name="measure">The measure.</param>
    public MeasureSummary<TFact> Summarize(Measure<TFact> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new MeasureSummary<TFact>(this, measure);
    }

    /// <summary>A page of the facts that count, sorted by a dimension.</summary>
    /// <param name="request">Which page.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public IReadOnlyList<TFact> Page(PageRequest<TFact> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return PageQuery<TFact>.Run(Index, Filter, request);
    }

    /// <summary>Why a fact counts where it counts.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(TFact fact, Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(fact);
    }

    /// <summary>Why the fact with a key, whether it counts or not, is in its categories.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">No fact has the key.</exception>
    /// <exception cref="InvalidOperationException">The cube has no keys, or two facts have one key.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(string key, Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(
            Find(key) ?? throw new KeyNotFoundException($"No fact of the cube has the key '{key}'.")
        );
    }

    /// <summary>
    /// Classifies all facts by some dimensions now, by all processors, instead of at the first question. Worth it for
    /// slow classifiers, however few the facts.
    /// </summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="cancellation">Stops the work; dimensions that are done are kept.</param>
    /// <param name="progress">Told now and then how much is done, by any thread, but one at a time.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Prepare(
        IReadOnlyCollection<Dimension<TFact>> dimensions,
        CancellationToken cancellation,
        IProgress<ClassificationProgress>? progress
    )
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var all = new PreparationProgress(progress, Index.Count * dimensions.Count);
        foreach (Dimension<TFact> dimension in dimensions)
        {
            cancellation.ThrowIfCancellationRequested();
            Index.Prepare(dimension, all, cancellation);
        }
    }

    /// <summary>
    /// Asks the classifier of a dimension twice for each fact that counts, and for its reasons. For a test of a host's
    /// own classifier, or when its answers are doubted; counting does not need it.
    /// </summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ClassifierException">
    /// The classifier threw, broke its contract, or gave one fact different categories or reasons for other ones.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Verify(Dimension<TFact> dimension, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        foreach (TFact fact in this)
        {
            cancellation.ThrowIfCancellationRequested();
            dimension.Verify(fact);
        }
    }

    /// <summary>The fact with a key, whether it counts or not; the default value when there is none.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">The cube has no keys, or two facts have one key.</exception>
    public TFact? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Index.Find(key);
    }

    /// <summary>
    /// The cube after changes, with the same filter. Shares what did not change: the cost follows the changes, not the
    /// size of the cube.
    /// </summary>
    /// <param name="put">Facts to add, or to put in the place of those with the same key.</param>
    /// <param name="removed">Keys of facts to remove; done first.</param>
    /// <exception cref="InvalidOperationException">The cube has no keys, or two facts have one key.</exception>
    /// <exception cref="KeyNotFoundException">A fact to remove is not there.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public Cube<TFact> With(IEnumerable<TFact> put, IEnumerable<string> removed)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(removed);
        var change = new IndexChange<TFact>(Index);
        foreach (string key in removed)
        {
            change.Remove(key);
        }

        foreach (TFact fact in put)
        {
            change.Put(fact);
        }

        return new Cube<TFact>(Reclustering.Settle(change.Apply()), Filter);
    }

    /// <summary>The facts that count.</summary>
    public IEnumerator<TFact> GetEnumerator()
    {
        var buffers = new QueryBuffers();
        for (int chunk = 0; chunk < Index.Chunks.Length; chunk++)
        {
            RowSelection selection = CubeQuery.Select(Index, Filter, chunk, buffers);
            for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
            {
                yield return Index.Chunks[chunk][row];
            }

            buffers.Release(default);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    CrossTable<TRow, TColumn> ICrossTableSource<TFact>.Cross<TRow, TColumn>(
        Dimension<TFact, TRow> rows,
        Dimension<TFact, TColumn> columns
    ) => Cross(rows, columns);

    private CrossTable<TRow, TColumn> Cross<TRow, TColumn>(
        Dimension<TFact, TRow> rows,
        Dimension<TFact, TColumn> columns
    )
        where TRow : notnull
        where TColumn : notnull
    {
        TypedColumn<TFact, TRow> rowColumn = Index.ColumnOf(rows);
        TypedColumn<TFact, TColumn> columnColumn = Index.ColumnOf(columns);
        CrossCounts counts = CubeQuery.Count(Index, Filter, rowColumn, columnColumn);
        return new CrossTable<TRow, TColumn>(
            rowColumn.TypedAxis,
            columnColumn.TypedAxis,
            counts,
            Unit,
            isDistinct: false
        );
    }
}
