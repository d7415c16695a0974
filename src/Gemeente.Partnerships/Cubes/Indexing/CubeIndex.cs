using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// The facts of a cube in chunks, and their columns, each built when first asked for. A version never changes.
/// </summary>
internal sealed class CubeIndex<TFact>
{
    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<Measure<TFact>, MeasureColumn[]> _measures = [];

    // So few that looking through them is faster than a dictionary.
    private volatile Slot[] _slots = [];

    private KeyIndex? _keys;

    private CubeIndex(FactPages<TFact>[] chunks, CubeOptions<TFact> options)
    {
        Chunks = chunks;
        Disturbed = [.. Enumerable.Repeat<int[]>([], chunks.Length)];
        Options = options;
        Count = chunks.Sum(chunk => (long)chunk.Length);
    }

    public FactPages<TFact>[] Chunks { get; }

    /// <summary>Stands for this version, without holding on to it.</summary>
    public object Identity { get; } = new();

    public CubeOptions<TFact> Options { get; }

    public long Count { get; }

    /// <summary>The rows of each chunk that changes have left out of order, ascending.</summary>
    public int[][] Disturbed { get; private init; }

    /// <summary>How many rows were put out of order since all were in order.</summary>
    public long DisturbedSoFar { get; private init; }

    /// <summary>Where the fact with each key is. Made when first asked for.</summary>
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
                            "The cube has no key for its facts, so that they cannot be found or changed."
                        )
                );
            }
        }
    }

    /// <summary>What the columns built so far take, in bytes.</summary>
    public long Bytes => _slots.Sum(slot => slot.Column?.Bytes ?? 0);

    public static CubeIndex<TFact> Create(IEnumerable<TFact> facts, CubeOptions<TFact> options)
    {
        var index = new CubeIndex<TFact>([.. FactPages<TFact>.Read(facts)], options);
        return options.ClusterBy.Count == 0 || index.Count < 2 ? index : Clustering.Cluster(index);
    }

    /// <summary>A measure of all chunks; worked out when first asked for, and again after a change.</summary>
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

    /// <summary>The fact with a key; the default value when there is none.</summary>
    public TFact? Find(string key) =>
        Keys.TryFind(key, location => Options.Key!(FactAt(location)), out int location) ? FactAt(location) : default;

    public TypedColumn<TFact, TCategory> ColumnOf<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull => (TypedColumn<TFact, TCategory>)ColumnOf((Dimension<TFact>)dimension);

    /// <summary>The column of a dimension; built by the first to ask, while others who ask for it wait.</summary>
    public Column<TFact> ColumnOf(Dimension<TFact> dimension)
    {
        Slot slot = SlotOf(dimension) ?? AddSlot(dimension);
        return slot.Column ?? slot.Build(this, null, CancellationToken.None);
    }

    /// <summary>Builds the column of a dimension unless it is there.</summary>
    public void Prepare(Dimension<TFact> dimension, PreparationProgress progress, CancellationToken cancellation)
    {
        Slot slot = SlotOf(dimension) ?? AddSlot(dimension);
        if (!slot.TryBuild(this, progress, cancellation))
        {
            progress.Add(Count);
        }
    }

    /// <summary>The columns that the facts are clustered by, as far as they are built.</summary>
    public Column<TFact>[] BuiltClusterColumns() =>
        [.. Options.ClusterBy.Select(dimension => SlotOf(dimension)?.Column).OfType<Column<TFact>>()];

    /// <summary>The index with other chunks, and the columns and measures built so far brought up to date.</summary>
    public CubeIndex<TFact> With(
        FactPages<TFact>[] chunks,
        int[][] disturbed,
        long disturbedSoFar,
        KeyIndex keys,
        IReadOnlyList<ChunkEdit<TFact>> edits
    )
    {
        var index = new CubeIndex<TFact>(chunks, Options)
        {
            Disturbed = disturbed,
            DisturbedSoFar = disturbedSoFar,
            _keys = keys.IsOutgrown ? null : keys,
        };
        index._slots = SlotsWith(column => column.With(index, edits));
        foreach ((Measure<TFact> measure, MeasureColumn[] columns) in _measures)
        {
            var changed = new MeasureColumn[chunks.Length];
            columns.CopyTo(changed, 0);
            foreach (ChunkEdit<TFact> edit in edits)
            {
                changed[edit.Chunk] =
                    changed[edit.Chunk]?.With(measure, edit) ?? MeasureColumn.Build(measure, chunks[edit.Chunk]);
            }

            index._measures.Add(measure, changed);
        }

        return index;
    }

    /// <summary>The index with rows of chunks in another order, which puts them in order again.</summary>
    public CubeIndex<TFact> Reorder(IReadOnlyList<(int Chunk, RowOrder Order)> orders)
    {
        FactPages<TFact>[] chunks = [.. Chunks];
        int[][] disturbed = [.. Disturbed];
        KeyIndex.Editor? keys = _keys?.Edit();
        foreach ((int chunk, RowOrder order) in orders)
        {
            chunks[chunk] = chunks[chunk].Reorder(order);
            disturbed[chunk] = [];
            keys?.Reorder(chunk, order);
        }

        var index = new CubeIndex<TFact>(chunks, Options)
        {
            Disturbed = disturbed,
            DisturbedSoFar = DisturbedSoFar,
            _keys = keys?.ToIndex(),
            _slots = SlotsWith(column => column.Reorder(orders)),
        };
        foreach ((Measure<TFact> measure, MeasureColumn[] columns) in _measures)
        {
            MeasureColumn[] changed = [.. columns];
            foreach ((int chunk, RowOrder order) in orders)
            {
                changed[chunk] = changed[chunk].Reorder(order);
            }

            index._measures.Add(measure, changed);
        }

        return index;
    }

    /// <summary>The index with all facts in other chunks; the places tell where each stands here.</summary>
    public CubeIndex<TFact> Compacted(FactPages<TFact>[] chunks, int[] places) =>
        new(chunks, Options) { _slots = SlotsWith(column => column.Reorder(places, Options)) };

    /// <summary>The same facts in another order.</summary>
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

    private Slot[] SlotsWith(Func<Column<TFact>, Column<TFact>> change) =>
        [
            .. _slots
                .Where(slot => slot.Column is not null)
                .Select(slot => new Slot(slot.Dimension) { Column = change(slot.Column!) }),
        ];

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
            CancellationToken cancellation
        )
        {
            TryBuild(index, progress, cancellation);
            return _column!;
        }

        /// <returns>Whether it had to be built.</returns>
        public bool TryBuild(CubeIndex<TFact> index, PreparationProgress? progress, CancellationToken cancellation)
        {
            lock (_building)
            {
                if (_column is not null)
                {
                    return false;
                }

                _column = dimension.BuildColumn(index, progress, cancellation);
                return true;
            }
        }
    }
}
