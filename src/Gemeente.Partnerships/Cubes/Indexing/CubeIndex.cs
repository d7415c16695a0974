using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Indexing.Keys;
using Gemeente.Partnerships.Cubes.Indexing.Updating;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// The facts of a cube in chunks, and the columns, measures and keys built on demand. Immutable to its users: a change
/// makes another index.
/// </summary>
internal sealed class CubeIndex<TFact>
{
    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<Measure<TFact>, MeasureColumn[]> _measures = [];

    // Few enough that a linear search is faster than a dictionary.
    private volatile Slot[] _slots = [];

    private KeyIndex? _keys;

    public CubeIndex(FactPages<TFact>[] chunks, CubeOptions<TFact> options)
        : this(chunks, options, [], [], null) { }

    /// <summary>Makes an index with columns, measures and keys that are built already.</summary>
    public CubeIndex(
        FactPages<TFact>[] chunks,
        CubeOptions<TFact> options,
        IEnumerable<Column<TFact>> columns,
        IEnumerable<KeyValuePair<Measure<TFact>, MeasureColumn[]>> measures,
        KeyIndex? keys
    )
    {
        Chunks = chunks;
        Options = options;
        foreach (FactPages<TFact> chunk in chunks)
        {
            Count += chunk.Length;
        }

        Disorder = new RowDisorder([.. chunks.Select(_ => Array.Empty<int>())], 0);
        _slots = [.. columns.Select(column => new Slot(column.Dimension) { Column = column })];
        _keys = keys;
        foreach ((Measure<TFact> measure, MeasureColumn[] built) in measures)
        {
            _measures.Add(measure, built);
        }
    }

    // Found when first asked for, by the dimension.
    private readonly ConditionalWeakTable<Dimension<TFact>, ClassifierFailures> _failures = [];

    /// <summary>
    /// Returns the facts that count as unknown because the classifier of a dimension failed on them; none if failures
    /// are thrown.
    /// </summary>
    public ClassifierFailures FailuresOf(Dimension<TFact> dimension) =>
        Options.ClassifierErrorsAsUnknown ? _failures.GetValue(dimension, FindFailures) : ClassifierFailures.None;

    private ClassifierFailures FindFailures(Dimension<TFact> dimension)
    {
        long count = 0;
        ClassifierException? first = null;
        foreach (TFact fact in new Cube<TFact>(this, dimension.IsUnknown()))
        {
            if (dimension.FailureOn(fact) is { } broken)
            {
                count++;
                first ??= broken;
            }
        }

        return new ClassifierFailures(count, first);
    }

    public FactPages<TFact>[] Chunks { get; }

    /// <summary>The identity of this version. It does not reference the facts.</summary>
    public object Identity { get; } = new();

    public CubeOptions<TFact> Options { get; }

    public long Count { get; }

    /// <summary>The rows that are out of clustering order.</summary>
    public RowDisorder Disorder { get; init; }

    public IEnumerable<Column<TFact>> BuiltColumns => _slots.Select(slot => slot.Column).OfType<Column<TFact>>();

    public IEnumerable<KeyValuePair<Measure<TFact>, MeasureColumn[]>> BuiltMeasures => _measures;

    public KeyIndex? BuiltKeys => _keys;

    /// <summary>The locations of the facts by key, built on demand.</summary>
    /// <exception cref="InvalidOperationException">
    /// The cube has no key for its facts, or two facts have one key.
    /// </exception>
    public KeyIndex Keys
    {
        get
        {
            lock (_lock)
            {
                return _keys ??= KeyIndex.Of(
                    Chunks,
                    Options.Key
                        ?? throw new InvalidOperationException(
                            "The cube has no key for its facts. CubeOptions.Key is required to find or change facts."
                        )
                );
            }
        }
    }

    /// <summary>The memory of the columns built so far, in bytes.</summary>
    public long Bytes => BuiltColumns.Sum(column => column.Bytes);

    public static CubeIndex<TFact> Create(IEnumerable<TFact> facts, CubeOptions<TFact> options)
    {
        var index = new CubeIndex<TFact>([.. FactPages<TFact>.Read(facts)], options);
        return index.Count < Clustering.MinFacts || options.ClusterBy.Count == 0 ? index : Clustering.Cluster(index);
    }

    /// <summary>A measure of all chunks, built on demand.</summary>
    public MeasureColumn[] MeasureOf(Measure<TFact> measure) =>
        _measures.GetValue(
            measure,
            key =>
            {
                var columns = new MeasureColumn[Chunks.Length];
                ChunkLoop.Run(
                    columns.Length,
                    chunk => columns[chunk] = MeasureColumn.Build(key, Chunks[chunk]),
                    CancellationToken.None
                );
                return columns;
            }
        );

    public TFact FactAt(int location) => Chunks[location / FactChunk.Capacity][location % FactChunk.Capacity];

    /// <summary>Returns the fact with a key; the default value if no fact has it.</summary>
    public TFact? Find(string key) =>
        Keys.TryFind(key, location => Options.Key!(FactAt(location)), out int location) ? FactAt(location) : default;

    public TypedColumn<TFact, TCategory> ColumnOf<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull => (TypedColumn<TFact, TCategory>)ColumnOf((Dimension<TFact>)dimension);

    /// <summary>Returns the column of a dimension. The first caller builds it; other callers wait.</summary>
    public Column<TFact> ColumnOf(Dimension<TFact> dimension)
    {
        Slot slot = SlotOf(dimension) ?? AddSlot(dimension);
        return slot.Column ?? slot.Build(this, null, CancellationToken.None);
    }

    /// <summary>Builds the column of a dimension if it is not built yet.</summary>
    public void Prepare(Dimension<TFact> dimension, PreparationProgress progress, CancellationToken cancellationToken)
    {
        Slot slot = SlotOf(dimension) ?? AddSlot(dimension);
        if (!slot.TryBuild(this, progress, cancellationToken))
        {
            progress.Add(Count);
        }
    }

    /// <summary>Returns the columns of the clustering dimensions that are built.</summary>
    public Column<TFact>[] BuiltClusterColumns() =>
        [.. Options.ClusterBy.Select(dimension => SlotOf(dimension)?.Column).OfType<Column<TFact>>()];

    /// <summary>Returns the same facts in another order.</summary>
    public CubeIndex<TFact> Reorder(int[] order)
    {
        var chunks = new FactPages<TFact>[Chunks.Length];
        ChunkLoop.Run(chunks.Length, Gather, CancellationToken.None);
        return new CubeIndex<TFact>(chunks, Options);

        void Gather(int chunk) =>
            chunks[chunk] = FactPages<TFact>.Create(
                Chunks[chunk].Length,
                row =>
                {
                    int source = order[(chunk * FactChunk.Capacity) + row];
                    return Chunks[source / FactChunk.Capacity][source % FactChunk.Capacity];
                }
            );
    }

    private Slot? SlotOf(Dimension<TFact> dimension)
    {
        foreach (Slot slot in _slots)
        {
            if (ReferenceEquals(slot.Dimension, dimension))
            {
                return slot;
            }
        }

        return null;
    }

    private Slot AddSlot(Dimension<TFact> dimension)
    {
        lock (_lock)
        {
            if (SlotOf(dimension) is { } there)
            {
                return there;
            }

            var slot = new Slot(dimension);
            _slots = [.. _slots, slot];
            return slot;
        }
    }

    private sealed class Slot(Dimension<TFact> dimension)
    {
        private readonly Lock _building = new();
        private volatile Column<TFact>? _column;

        public Dimension<TFact> Dimension => dimension;

        public Column<TFact>? Column
        {
            get => _column;
            init => _column = value;
        }

        public Column<TFact> Build(
            CubeIndex<TFact> index,
            PreparationProgress? progress,
            CancellationToken cancellationToken
        )
        {
            TryBuild(index, progress, cancellationToken);
            return _column!;
        }

        /// <returns>Whether this call built it.</returns>
        public bool TryBuild(CubeIndex<TFact> index, PreparationProgress? progress, CancellationToken cancellationToken)
        {
            lock (_building)
            {
                if (_column is not null)
                {
                    return false;
                }

                _column = dimension.BuildColumn(index, progress, cancellationToken);
                return true;
            }
        }
    }
}
