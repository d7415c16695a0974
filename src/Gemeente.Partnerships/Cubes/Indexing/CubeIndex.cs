using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The facts of a cube in chunks, and their columns, each built when first asked for. A version never changes.</summary>
internal sealed class CubeIndex<TFact>
{
    private readonly Lock _lock = new();
    private readonly ConditionalWeakTable<Measure<TFact>, MeasureColumn[]> _measures = [];
    private volatile Dictionary<Dimension<TFact>, Slot> _slots = [];

    private LayeredMap<string, int>? _locations;

    private CubeIndex(FactPages<TFact>[] chunks, CubeOptions<TFact> options)
    {
        Chunks = chunks;
        Disturbed = new int[chunks.Length];
        Options = options;
        Count = chunks.Sum(chunk => (long)chunk.Length);
    }

    public FactPages<TFact>[] Chunks { get; }

    /// <summary>Stands for this version, without holding on to it.</summary>
    public object Identity { get; } = new();

    public CubeOptions<TFact> Options { get; }

    public long Count { get; }

    /// <summary>Whether a word can hold all rows.</summary>
    public bool FitsWord => Count is > 0 and <= WordsColumn.MostRows && Chunks.Length == 1;

    /// <summary>How many rows of each chunk were changed since the chunk was clustered.</summary>
    public int[] Disturbed { get; private init; }

    /// <summary>Where the fact with each key is: chunk x capacity + row. Made when first asked for.</summary>
    /// <exception cref="ArgumentException">Two facts have one key.</exception>
    public LayeredMap<string, int> Locations
    {
        get
        {
            lock (_lock)
            {
                return _locations ??= Locate(Options.Key ?? throw new InvalidOperationException(
                    "The cube has no key for its facts, so that they cannot be found or changed."));
            }
        }
    }

    /// <summary>What the columns built so far take, in bytes.</summary>
    public long Bytes => _slots.Values.Sum(slot => slot.Column?.Bytes ?? 0);

    public static CubeIndex<TFact> Create(IEnumerable<TFact> facts, CubeOptions<TFact> options)
    {
        var index = new CubeIndex<TFact>([.. FactPages<TFact>.Read(facts)], options);
        return options.ClusterBy.Count == 0 || index.Count < 2 ? index : Clustering.Cluster(index);
    }

    /// <summary>A measure of all chunks; worked out when first asked for, and again after a change.</summary>
    public MeasureColumn[] MeasureOf(Measure<TFact> measure) => _measures.GetValue(
        measure,
        key =>
        {
            var columns = new MeasureColumn[Chunks.Length];
            ChunkLoop.Run(columns.Length, chunk => columns[chunk] = MeasureColumn.Build(key, Chunks[chunk]), CancellationToken.None);
            return columns;
        });

    public TFact FactAt(int location) => Chunks[location / FactChunk.Capacity][location % FactChunk.Capacity];

    /// <summary>An index of one chunk.</summary>
    public static CubeIndex<TFact> Over(FactPages<TFact> chunk, CubeOptions<TFact> options) => new([chunk], options);

    public TypedColumn<TFact, TCategory> ColumnOf<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull =>
        (TypedColumn<TFact, TCategory>)ColumnOf(dimension, CancellationToken.None);

    public Column<TFact> ColumnOf(Dimension<TFact> dimension) => ColumnOf(dimension, CancellationToken.None);

    /// <summary>The column of a dimension; built by the first to ask, while others who ask for it wait.</summary>
    public Column<TFact> ColumnOf(Dimension<TFact> dimension, CancellationToken cancellation)
    {
        if (!_slots.TryGetValue(dimension, out Slot? slot))
        {
            slot = AddSlot(dimension);
        }

        return slot.Column ?? slot.Build(this, dimension, cancellation);
    }

    /// <summary>The index with other chunks, and the columns built so far brought up to date.</summary>
    public CubeIndex<TFact> With(FactPages<TFact>[] chunks, int[] disturbed, LayeredMap<string, int> locations, IReadOnlyList<ChunkEdit<TFact>> edits)
    {
        var index = new CubeIndex<TFact>(chunks, Options) { Disturbed = disturbed, _locations = locations };
        var slots = new Dictionary<Dimension<TFact>, Slot>();
        foreach ((Dimension<TFact> dimension, Slot slot) in _slots)
        {
            if (slot.Column is { } column)
            {
                slots.Add(dimension, new Slot { Column = column.With(index, edits) });
            }
        }

        index._slots = slots;
        foreach ((Measure<TFact> measure, MeasureColumn[] columns) in _measures)
        {
            var changed = new MeasureColumn[chunks.Length];
            columns.CopyTo(changed, 0);
            foreach (ChunkEdit<TFact> edit in edits)
            {
                changed[edit.Chunk] = changed[edit.Chunk] is { } column && !edit.IsReordered
                    ? column.With(measure, edit)
                    : MeasureColumn.Build(measure, chunks[edit.Chunk]);
            }

            index._measures.Add(measure, changed);
        }

        return index;
    }

    /// <summary>The same facts in another order.</summary>
    public CubeIndex<TFact> Reorder(int[] order)
    {
        var chunks = new FactPages<TFact>[Chunks.Length];
        ChunkLoop.Run(chunks.Length, Gather, CancellationToken.None);
        return new CubeIndex<TFact>(chunks, Options);

        void Gather(int chunk) => chunks[chunk] = FactPages<TFact>.Create(
            Chunks[chunk].Length,
            row =>
            {
                int source = order[(chunk * FactChunk.Capacity) + row];
                return Chunks[source / FactChunk.Capacity][source % FactChunk.Capacity];
            });
    }

    private LayeredMap<string, int> Locate(Func<TFact, string> key)
    {
        var locations = new Dictionary<string, int>(checked((int)Count), StringComparer.Ordinal);
        for (int chunk = 0; chunk < Chunks.Length; chunk++)
        {
            for (int row = 0; row < Chunks[chunk].Length; row++)
            {
                string of = key(Chunks[chunk][row]);
                if (!locations.TryAdd(of, (chunk * FactChunk.Capacity) + row))
                {
                    throw new InvalidOperationException($"Two facts of the cube have the key '{of}'.");
                }
            }
        }

        return LayeredMap<string, int>.Over(locations);
    }

    private Slot AddSlot(Dimension<TFact> dimension)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(dimension, out Slot? slot))
            {
                slot = new Slot();
                _slots = new Dictionary<Dimension<TFact>, Slot>(_slots) { [dimension] = slot };
            }

            return slot;
        }
    }

    private sealed class Slot
    {
        private readonly Lock _building = new();
        private volatile Column<TFact>? _column;

        public Column<TFact>? Column
        {
            get => _column;
            init => _column = value;
        }

        public Column<TFact> Build(CubeIndex<TFact> index, Dimension<TFact> dimension, CancellationToken cancellation)
        {
            lock (_building)
            {
                return _column ??= dimension.BuildColumn(index, cancellation);
            }
        }
    }
}
