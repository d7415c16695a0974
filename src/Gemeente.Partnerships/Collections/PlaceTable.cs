namespace Gemeente.Partnerships.Collections;

/// <summary>
/// The places of partnerships by id. The table stores hashes and not ids, so that it uses a third of the memory of a
/// dictionary and contains no references for the garbage collector. Ids are compared in the partnerships themselves.
/// </summary>
internal sealed class PlaceTable
{
    private const int MinSlots = 16;
    private const int HashShift = 32;

    // A slot is 0, or a hash and a place counted from 1. Open addressing; at most half of the slots are used.
    private ulong[] _slots;

    public PlaceTable() => _slots = new ulong[MinSlots];

    private PlaceTable(PlaceTable original)
    {
        _slots = [.. original._slots];
        Count = original.Count;
    }

    /// <summary>Gets the number of entries, including those that lead to an empty place.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the places of all entries.</summary>
    public IEnumerable<int> Places => _slots.Where(slot => slot != 0).Select(PlaceOf);

    public PlaceTable Copy() => new(this);

    public bool TryFind<TPlaces>(string id, TPlaces places, out int place)
        where TPlaces : IPlaces<Partnership>
    {
        ulong entry = _slots[SlotOf(id, HashOf(id), places)];
        place = PlaceOf(entry);
        return entry != 0;
    }

    /// <summary>Adds an id; false if it exists already.</summary>
    public bool TryAdd<TPlaces>(string id, int place, TPlaces places)
        where TPlaces : IPlaces<Partnership>
    {
        if ((Count + 1) * 2 > _slots.Length)
            Grow();
        uint hash = HashOf(id);
        uint slot = SlotOf(id, hash, places);
        if (_slots[slot] != 0)
            return false;
        _slots[slot] = ((ulong)hash << HashShift) | (uint)(place + 1);
        Count++;
        return true;
    }

    private static uint HashOf(string id) => (uint)string.GetHashCode(id, StringComparison.Ordinal);

    private static int PlaceOf(ulong slot) => (int)(uint)slot - 1;

    /// <summary>Returns the slot of an id, or the empty slot for it.</summary>
    private uint SlotOf<TPlaces>(string id, uint hash, TPlaces places)
        where TPlaces : IPlaces<Partnership>
    {
        uint slot = First(hash);
        while (_slots[slot] != 0 && (_slots[slot] >> HashShift != hash || places[PlaceOf(_slots[slot])]?.Id != id))
            slot = Next(slot);
        return slot;
    }

    private uint First(uint hash) => hash & (uint)(_slots.Length - 1);

    private uint Next(uint slot) => (slot + 1) & (uint)(_slots.Length - 1);

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (ulong entry in old)
        {
            if (entry == 0)
                continue;
            uint slot = First((uint)(entry >> HashShift));
            while (_slots[slot] != 0)
                slot = Next(slot);
            _slots[slot] = entry;
        }
    }
}
