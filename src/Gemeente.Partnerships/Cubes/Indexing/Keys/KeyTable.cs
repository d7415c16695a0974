using System.Numerics;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing.Keys;

/// <summary>
/// The numbers of facts by key. It has hashes instead of keys: all processors can fill it and the garbage collector has
/// nothing to trace. Keys are read from the facts. Immutable once filled.
/// </summary>
internal sealed class KeyTable
{
    private const int MinSlots = 16;
    private const int HashShift = 32;

    // A slot is a hash and a number from 1, or 0. Open addressing, at most half full.
    private readonly ulong[] _slots;

    private KeyTable(long count) =>
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((ulong)Math.Max(MinSlots, 2 * count))];

    /// <summary>Returns the table of facts in chunks. The number of a fact is its location.</summary>
    /// <exception cref="InvalidOperationException">Two facts have one key.</exception>
    public static KeyTable Of<TFact>(FactPages<TFact>[] chunks, Func<TFact, string> key)
    {
        var table = new KeyTable(chunks.Sum(chunk => (long)chunk.Length));
        Func<int, string> keyAt = number => key(chunks[number / FactChunk.Capacity][number % FactChunk.Capacity]);
        ChunkLoop.Run(chunks.Length, Add, CancellationToken.None);
        return table;

        void Add(int chunk)
        {
            for (int row = 0; row < chunks[chunk].Length; row++)
            {
                string of = key(chunks[chunk][row]);
                table.Add(of, (chunk * FactChunk.Capacity) + row, keyAt);
            }
        }
    }

    /// <summary>Finds the number for which <paramref name="keyAt"/> gives the key.</summary>
    public bool TryFind(string key, Func<int, string?> keyAt, out int number)
    {
        uint hash = HashOf(key);
        for (uint slot = First(hash); _slots[slot] != 0; slot = Next(slot))
        {
            number = NumberOf(_slots[slot]);
            if (_slots[slot] >> HashShift == hash && keyAt(number) == key)
            {
                return true;
            }
        }

        number = -1;
        return false;
    }

    // Threads race for slots. Two threads that add the same key try the same slots in the same order, so one of them
    // finds the key of the other.
    private void Add(string key, int number, Func<int, string> keyAt)
    {
        uint hash = HashOf(key);
        ulong entry = ((ulong)hash << HashShift) | (uint)(number + 1);
        for (uint slot = First(hash); ; slot = Next(slot))
        {
            ulong there = Interlocked.CompareExchange(ref _slots[slot], entry, 0);
            if (there == 0)
            {
                return;
            }

            if (there >> HashShift == hash && keyAt(NumberOf(there)) == key)
            {
                throw new InvalidOperationException($"Two facts of the cube have the key '{key}'.");
            }
        }
    }

    private static uint HashOf(string key) => (uint)string.GetHashCode(key, StringComparison.Ordinal);

    private static int NumberOf(ulong slot) => (int)(uint)slot - 1;

    private uint First(uint hash) => hash & (uint)(_slots.Length - 1);

    private uint Next(uint slot) => (slot + 1) & (uint)(_slots.Length - 1);
}
