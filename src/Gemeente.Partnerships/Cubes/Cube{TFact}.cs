using System.Collections;
using System.Data.Common;
using System.Diagnostics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Indexing.Updating;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Immutable facts that are counted by dimensions (kubus).</summary>
/// <typeparam name="TFact">The type of the facts: immutable.</typeparam>
/// <remarks>
/// Immutable and thread-safe; any number of threads may query one cube. Equal by reference. Each dimension is
/// classified once: at the first query, or ahead by <see cref="Prepare"/>. A cube made by
/// <see cref="Where(Filter{TFact})"/> shares everything with its source. Enumerates the selected facts in stored order.
/// </remarks>
[DebuggerDisplay("{Count} {Unit,nq}, where {Filter}")]
public sealed class Cube<TFact> : IEnumerable<TFact>, ICrossTableSource<TFact>
{
    private long _count = -1;
    private Cube<TFact>? _certainFacts;

    internal Cube(CubeIndex<TFact> index, Filter<TFact> filter)
    {
        Index = index;
        Filter = filter;
    }

    /// <summary>The filter that selects the facts.</summary>
    public Filter<TFact> Filter { get; }

    /// <summary>The unit of every count: a plural noun.</summary>
    public string Unit => Index.Options.Unit;

    /// <summary>The number of selected facts.</summary>
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

    /// <summary>The number of selected facts that are certain (see <see cref="CubeOptions{TFact}.Certain"/>).</summary>
    /// <exception cref="ClassifierException">A classifier of the filter failed.</exception>
    public long Certain => CertainFacts.Count;

    /// <summary>The number of selected facts that are only possible.</summary>
    /// <exception cref="ClassifierException">A classifier of the filter failed.</exception>
    public long Possible => Count - Certain;

    /// <summary>The memory of the columns built so far, in bytes, without the facts.</summary>
    public long IndexBytes => Index.Bytes;

    internal CubeIndex<TFact> Index { get; }

    /// <summary>True if facts may be only possible.</summary>
    internal bool HasPossible => Index.Options.HasPossible;

    /// <summary>The selected facts that are certain.</summary>
    internal Cube<TFact> CertainFacts =>
        Index.Options.Certain is { } certain ? _certainFacts ??= new Cube<TFact>(Index, Filter & certain) : this;

    /// <summary>Selects facts by another filter, in addition to the present one.</summary>
    /// <param name="filter">The filter.</param>
    public Cube<TFact> Where(Filter<TFact> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new Cube<TFact>(Index, Filter & filter);
    }

    /// <summary>
    /// Selects facts by a condition, as LINQ does, and returns a cube that counts like any other. The cube has an index
    /// of its own, made now: for a condition that is used more than once, <see cref="Filters.Filter.Where"/> shares the
    /// index of this one.
    /// </summary>
    /// <param name="predicate">The condition.</param>
    public Cube<TFact> Where(Func<TFact, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return Cube.Create(Enumerable.Where(this, predicate), Index.Options with { ClusterBy = [] });
    }

    /// <summary>Counts facts by category.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="dimension">The dimension to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CountTable<TCategory> CountBy<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        TypedColumn<TFact, TCategory> column = Index.ColumnOf(dimension);
        return new CountTable<TCategory>(
            column.TypedAxis,
            CubeQuery.Count(Index, Filter, column),
            Unit,
            HasPossible ? () => CertainFacts.CountBy(dimension) : null
        );
    }

    /// <summary>Counts facts by category, for a dimension of any type.</summary>
    /// <param name="dimension">The dimension to count by.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CountTable CountBy(Dimension<TFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Column<TFact> column = Index.ColumnOf(dimension);
        return dimension.NewTable(
            column.Axis,
            CubeQuery.Count(Index, Filter, column),
            Unit,
            HasPossible ? () => CertainFacts.CountBy(dimension) : null
        );
    }

    /// <summary>Counts facts by pairs of categories.</summary>
    /// <typeparam name="TRow">The type of the categories of the rows.</typeparam>
    /// <typeparam name="TColumn">The type of the categories of the columns.</typeparam>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="columns">The dimension of the columns.</param>
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
    /// Counts facts by pairs of categories, for dimensions of any type.
    /// </summary>
    /// <param name="rows">The dimension of the rows.</param>
    /// <param name="columns">The dimension of the columns.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public CrossTable CountBy(Dimension<TFact> rows, Dimension<TFact> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return rows.CrossBy(this, columns);
    }

    /// <summary>
    /// Counts facts by combinations of categories, for one or more dimensions of any type, in long form: a row for each
    /// combination with a count.
    /// </summary>
    /// <param name="dimensions">The dimensions, such as three.</param>
    /// <exception cref="ArgumentException">The list is empty, or a dimension is null.</exception>
    /// <exception cref="OverflowException">The dimensions have more than 2^63 combinations of categories.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public LongTable CountByAll(params IReadOnlyList<Dimension<TFact>> dimensions)
    {
        LongTable.CheckDimensions(dimensions);
        return new LongTable(
            [.. dimensions.Select(CountBy)],
            [.. dimensions.Select(dimension => Index.ColumnOf(dimension).Axis)],
            CubeQuery.CountCombinations(Index, Filter, null, [.. dimensions.Select(Index.ColumnOf)]),
            Count,
            Unit,
            isDistinct: false,
            HasPossible ? () => CertainFacts.CountByAll(dimensions) : null
        );
    }

    /// <summary>
    /// Counts other units than facts: the different categories of a dimension, each counted once.
    /// </summary>
    /// <param name="units">The dimension whose different categories are counted.</param>
    public DistinctCount<TFact> CountDistinct(Dimension<TFact> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new DistinctCount<TFact>(this, units);
    }

    /// <summary>Sums an amount of the facts and finds its extremes.</summary>
    /// <param name="measure">The measure.</param>
    public MeasureSummary<TFact> Summarize(Measure<TFact> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new MeasureSummary<TFact>(this, measure);
    }

    /// <summary>Lists a page of the selected facts, sorted by a dimension.</summary>
    /// <param name="request">The page and its order.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public IReadOnlyList<TFact> Page(PageRequest<TFact> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return PageQuery<TFact>.Run(Index, Filter, request);
    }

    /// <summary>Explains the categories of a fact.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(TFact fact, Dimension<TFact, TCategory> dimension)
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return (Explanation<TCategory>)dimension.Explain(fact, Index.Options.ClassifierErrorsAsUnknown);
    }

    /// <summary>Explains the categories of the fact with a key. The fact need not be selected.</summary>
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
        return Explain(
            Find(key) ?? throw new KeyNotFoundException($"No fact of the cube has the key '{key}'."),
            dimension
        );
    }

    /// <summary>
    /// Classifies all facts by some dimensions now, on all processors, instead of at the first query. Useful for slow
    /// classifiers, even with few facts.
    /// </summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="progress">Receives the progress. Several threads call it, one at a time.</param>
    /// <param name="cancellationToken">Stops the work; dimensions that are done are kept.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Prepare(
        IReadOnlyCollection<Dimension<TFact>> dimensions,
        IProgress<ClassificationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var all = new PreparationProgress(progress, Index.Count * dimensions.Count);
        foreach (Dimension<TFact> dimension in dimensions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Index.Prepare(dimension, all, cancellationToken);
        }
    }

    /// <summary>
    /// Returns the selected facts for ADO.NET, such as a bulk copy, a data table or a data frame: <c>key</c> if the
    /// cube has keys, and the code of each dimension under its id. Codes of several categories are separated by
    /// semicolons. The code of unknown is null.
    /// </summary>
    /// <param name="dimensions">The dimensions. All columns are texts.</param>
    /// <exception cref="ArgumentException">A dimension is null.</exception>
    /// <exception cref="ClassifierException">
    /// A classifier failed on the first fact. <c>Read</c> throws it for a later fact.
    /// </exception>
    public DbDataReader ToDataReader(params IReadOnlyList<Dimension<TFact>> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        if (dimensions.Any(dimension => dimension is null))
            throw new ArgumentException("A dimension is null.", nameof(dimensions));
        CubeOptions<TFact> options = Index.Options;
        IEnumerable<string> names = dimensions.Select(dimension => dimension.Id);
        return new RowReader(
            (options.Key is null ? names : names.Prepend("key")).Select(name => (name, typeof(string))),
            Enumerable.Select(
                this,
                fact =>
                {
                    IEnumerable<object?> codes = dimensions.Select(dimension =>
                        dimension.CodeTextOf(fact, options.ClassifierErrorsAsUnknown)
                    );
                    return (object?[])[.. options.Key is { } key ? codes.Prepend(key(fact)) : codes];
                }
            )
        );
    }

    /// <summary>
    /// Classifies all facts with a classifier that waits, such as one that calls a service or a language model, and
    /// returns a dimension of the results. The dimension is as fast as any other. It finds facts by their key, so that
    /// it serves other cubes with the same keys too; a fact that was not classified is unknown.
    /// </summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The id of the dimension: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name of the dimension.</param>
    /// <param name="classifier">The classifier. It is called once for each fact.</param>
    /// <param name="maxParallelCalls">The largest number of calls at a time. The default value is 4.</param>
    /// <param name="progress">Receives the progress after each fact, one report at a time.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The largest number of calls is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The cube has no keys, or a fact has none.</exception>
    /// <exception cref="ClassifierException">
    /// The classifier failed, or ended by itself as if it was stopped, such as after a time limit. With
    /// <see cref="CubeOptions{TFact}.ClassifierErrorsAsUnknown"/> the fact is unknown instead, and the explanation has
    /// the failure.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Task<Dimension<TFact, TCategory>> ClassifyAsync<TCategory>(
        string id,
        Label label,
        IAsyncClassifier<TFact, TCategory> classifier,
        int maxParallelCalls = 4,
        IProgress<ClassificationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxParallelCalls, 1);
        Func<TFact, string> key =
            Index.Options.Key ?? throw new InvalidOperationException("The cube has no keys (CubeOptions.Key).");
        var run = new AsyncClassification<TFact, TCategory>(id, label, classifier, key, Index.Options);
        return run.RunAsync([.. this], maxParallelCalls, progress, cancellationToken);
    }

    /// <summary>
    /// Classifies each selected fact twice and asks for its reasons. Use it to test a classifier of your own. Counting
    /// does not need it.
    /// </summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ClassifierException">
    /// The classifier threw, broke its contract, or gave one fact different categories or reasons for other ones.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Verify(Dimension<TFact> dimension, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        foreach (TFact fact in this)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dimension.Verify(fact);
        }
    }

    /// <summary>
    /// Finds the fact with a key. The fact need not be selected. Returns the default value if no fact has the key.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <exception cref="InvalidOperationException">The cube has no keys, or two facts have one key.</exception>
    public TFact? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Index.Find(key);
    }

    /// <summary>
    /// Makes a cube with changed facts and the same filter. Unchanged parts are shared, so the cost follows the number
    /// of changes and not the size of the cube.
    /// </summary>
    /// <param name="put">Facts to add. A fact with the same key is replaced.</param>
    /// <param name="removed">Keys of facts to remove. Removal comes first.</param>
    /// <exception cref="InvalidOperationException">The cube has no keys, or two facts have one key.</exception>
    /// <exception cref="KeyNotFoundException">No fact has a key to remove.</exception>
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

    /// <summary>Enumerates the selected facts.</summary>
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
            isDistinct: false,
            HasPossible ? () => CertainFacts.Cross(rows, columns) : null
        );
    }
}
