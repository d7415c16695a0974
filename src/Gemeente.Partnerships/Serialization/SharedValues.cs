using System.Buffers.Binary;
using System.Numerics;

namespace Gemeente.Partnerships.Serialization;

/// <summary>
/// Values by the bytes they were read from, so that what a file says again and again is made once. What is met for the
/// second time is remembered, up to a bound; what a file says once costs no copy.
/// </summary>
/// <param name="read">Reads a value that is not remembered.</param>
internal sealed class SharedValues<T>(ValueReader<T> read)
    where T : class
{
    private const int FewestSlots = 64;
    private const int MostSlots = 64 * 1024;
    private const int MetSlots = 4096;

    // How far is looked; a value for which that is not enough is not shared, so that no file makes looking slow.
    private const int MostSteps = 64;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int HalfHash = 32;

    // Open addressing, at most half full.
    private Slot[] _slots = new Slot[FewestSlots];
    private int _count;

    // The hashes of what was met once, the last one in each place.
    private uint[] _met = [];

    /// <summary>Reads a value.</summary>
    public ValueReader<T> Read { get; } = read;

    /// <summary>The value of these bytes, if it is remembered.</summary>
    public T? Find(ReadOnlySpan<byte> bytes, out ulong hash)
    {
        hash = Hash(bytes);
        Slot[] slots = _slots;
        int i = (int)hash & (slots.Length - 1);
        for (int steps = 0; steps < MostSteps && slots[i].Value is { } value; steps++)
        {
            if (slots[i].Hash == hash && bytes.SequenceEqual(slots[i].Bytes))
                return value;
            i = (i + 1) & (slots.Length - 1);
        }

        return null;
    }

    /// <summary>Remembers a value that was met before.</summary>
    public void Add(ReadOnlySpan<byte> bytes, ulong hash, T value)
    {
        if (_met.Length == 0)
            _met = new uint[MetSlots];
        ref uint met = ref _met[hash % MetSlots];
        if (met != (uint)(hash >> HalfHash))
        {
            met = (uint)(hash >> HalfHash);
            return;
        }

        if (_count * 2 >= _slots.Length)
        {
            if (_slots.Length == MostSlots)
                return;
            Grow();
        }

        Put(new Slot(hash, bytes.ToArray(), value));
    }

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        _count = 0;
        foreach (Slot slot in old)
        {
            if (slot.Value is not null)
                Put(slot);
        }
    }

    private void Put(Slot slot)
    {
        int i = (int)slot.Hash & (_slots.Length - 1);
        int steps = 0;
        for (; steps < MostSteps && _slots[i].Value is not null; steps++)
            i = (i + 1) & (_slots.Length - 1);
        if (steps == MostSteps)
            return;
        _slots[i] = slot;
        _count++;
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * Multiplier;
        if (bytes.Length < sizeof(ulong))
            return Mix(hash, Short(bytes));
        ReadOnlySpan<byte> last = bytes[^sizeof(ulong)..];
        for (; bytes.Length > sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        return Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(last));
    }

    private static ulong Short(ReadOnlySpan<byte> bytes)
    {
        ulong word = 0;
        foreach (byte b in bytes)
            word = (word << 8) | b;
        return word;
    }

    // The high half of a product depends on all bits; it is brought down to where the slots are chosen.
    private static ulong Mix(ulong hash, ulong word)
        => BitOperations.RotateLeft((hash ^ word) * Multiplier, HalfHash);

    private readonly record struct Slot(ulong Hash, byte[] Bytes, T Value);
}
