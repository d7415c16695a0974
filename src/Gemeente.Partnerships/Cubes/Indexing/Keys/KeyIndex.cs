using System.Collections.Immutable;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Indexing.Updating;

namespace Gemeente.Partnerships.Cubes.Indexing.Keys;

/// <summary>
/// The location of the fact with each key: chunk x capacity + row. A key maps to a number, and the number to a
/// location. A fact that moves keeps its number, so only the location map changes. Immutable; versions share their
/// data.
/// </summary>
internal sealed class KeyIndex
{
    private const int Nowhere = -1;
    private const int FewAdded = 4096;
    private const int BasePerAdded = 8;

    private readonly KeyTable _table;
    private readonly int _tableCount;
    private readonly ImmutableDictionary<string, int> _added;
    private readonly NumberMap _locations;
    private readonly NumberMap _numbers;
    private readonly int _next;

    private KeyIndex(
        KeyTable table,
        int tableCount,
        ImmutableDictionary<string, int> added,
        NumberMap locations,
        NumberMap numbers,
        int next
    )
    {
        _table = table;
        _tableCount = tableCount;
        _added = added;
        _locations = locations;
        _numbers = numbers;
        _next = next;
    }

    /// <summary>True if so many keys were added that all keys should be listed again.</summary>
    public bool IsOutgrown => _added.Count > FewAdded && (long)_added.Count * BasePerAdded > _tableCount;

    /// <summary>Lists the keys of facts in chunks.</summary>
    /// <exception cref="InvalidOperationException">Two facts have one key.</exception>
    public static KeyIndex Of<TFact>(FactPages<TFact>[] chunks, Func<TFact, string> key) =>
        new(
            KeyTable.Of(chunks, key),
            chunks.Sum(chunk => chunk.Length),
            ImmutableDictionary.Create<string, int>(StringComparer.Ordinal),
            NumberMap.Identity,
            NumberMap.Identity,
            chunks.Length * FactChunk.Capacity
        );

    /// <summary>Finds the location of the fact with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="keyAt">Gets the key of the fact at a location.</param>
    /// <param name="location">The location.</param>
    public bool TryFind(string key, Func<int, string> keyAt, out int location) =>
        TryFind(_table, _added, number => _locations[number], key, keyAt, out location);

    public Editor Edit() => new(this);

    private static bool TryFind(
        KeyTable table,
        ImmutableDictionary<string, int> added,
        Func<int, int> locationOf,
        string key,
        Func<int, string> keyAt,
        out int location
    )
    {
        if (
            added.TryGetValue(key, out int number)
            || table.TryFind(key, number => locationOf(number) is >= 0 and var at ? keyAt(at) : null, out number)
        )
        {
            location = locationOf(number);
            return true;
        }

        location = Nowhere;
        return false;
    }

    /// <summary>Makes the next version. Not to be used after that.</summary>
    internal sealed class Editor(KeyIndex original)
    {
        private readonly NumberMap.Editor _locations = original._locations.Edit();
        private readonly NumberMap.Editor _numbers = original._numbers.Edit();
        private ImmutableDictionary<string, int> _added = original._added;
        private int _next = original._next;

        public bool TryFind(string key, Func<int, string> keyAt, out int location) =>
            KeyIndex.TryFind(original._table, _added, number => _locations[number], key, keyAt, out location);

        /// <summary>Returns the number of the fact at a location.</summary>
        public int NumberAt(int location) => _numbers[location];

        /// <summary>Returns a number for a fact with a new key.</summary>
        public int Add(string key)
        {
            _added = _added.Add(key, _next);
            return _next++;
        }

        public void Remove(string key, int number)
        {
            _added = _added.Remove(key);
            _locations[number] = Nowhere;
        }

        /// <summary>Sets the location of the fact with a number.</summary>
        public void Place(int number, int location)
        {
            _numbers[location] = number;
            _locations[number] = location;
        }

        /// <summary>Sets the locations of the rows of a chunk after a change of their order.</summary>
        public void Reorder(int chunk, RowOrder order)
        {
            int first = chunk * FactChunk.Capacity;
            var moved = new List<(int Number, int Location)>();
            int next = first;
            foreach ((int start, int count) in order.Runs)
            {
                for (int row = start; row < start + count; row++, next++)
                {
                    if (first + row != next)
                    {
                        moved.Add((_numbers[first + row], next));
                    }
                }
            }

            foreach ((int number, int location) in moved)
            {
                Place(number, location);
            }
        }

        public KeyIndex ToIndex() =>
            new(original._table, original._tableCount, _added, _locations.ToMap(), _numbers.ToMap(), _next);
    }
}
