using System.Collections.Immutable;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// Where the fact with each key stands: chunk x capacity + row. A fact has a number for as long as it is there, which
/// its key leads to, so that facts that change places change nothing but numbers. A version never changes and shares
/// with the next.
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

    /// <summary>Whether so many keys came by changes that it is time to list all keys anew.</summary>
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

    /// <summary>Where the fact with a key stands.</summary>
    /// <param name="key">The key.</param>
    /// <param name="keyAt">The key of the fact that stands somewhere.</param>
    /// <param name="location">Where it stands.</param>
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

    /// <summary>Makes one version. Of no use after that.</summary>
    internal sealed class Editor(KeyIndex original)
    {
        private readonly NumberMap.Editor _locations = original._locations.Edit();
        private readonly NumberMap.Editor _numbers = original._numbers.Edit();
        private ImmutableDictionary<string, int> _added = original._added;
        private int _next = original._next;

        public bool TryFind(string key, Func<int, string> keyAt, out int location) =>
            KeyIndex.TryFind(original._table, _added, number => _locations[number], key, keyAt, out location);

        /// <summary>The number of the fact that stands somewhere.</summary>
        public int NumberAt(int location) => _numbers[location];

        /// <summary>A number for a fact with a new key.</summary>
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

        /// <summary>Says where the fact with a number stands now.</summary>
        public void Place(int number, int location)
        {
            _numbers[location] = number;
            _locations[number] = location;
        }

        /// <summary>Says that the rows of a chunk stand in another order now.</summary>
        public void Reorder(int chunk, RowOrder order)
        {
            int first = chunk * FactChunk.Capacity;
            var moved = new List<(int Number, int Location)>();
            int next = first;
            foreach ((int start, int count) in order.Stretches)
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
