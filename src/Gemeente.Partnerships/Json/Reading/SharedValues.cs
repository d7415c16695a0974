using System.Buffers.Binary;
using System.Numerics;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The values that were read before, by their bytes. A value that a file repeats is made once. A value is stored when
/// it is read for the second time, because a copy of a value that occurs once is of no use. The memory is bounded.
/// </summary>
internal sealed class SharedValues<T>
    where T : class
{
    private const int MinSlots = 64;
    private const int MaxSlots = 64 * 1024;
    private const int MinMetSlots = 512;
    private const int MaxMetSlots = 32 * 1024;
    private const int MaxBytes = 64 * 1024 * 1024;

    // The maximal number of slots to compare. A value that needs more is not shared, so no file can make this slow.
    private const int MaxSteps = 64;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int HalfHash = 32;

    // The single slot of an empty table. It is never written.
    private static readonly ulong[] Nothing = new ulong[1];

    // Open addressing, at most half full. A slot has half of the hash and the number of the entry, from 1, so that the
    // table stays in the processor's cache.
    private ulong[] _slots = Nothing;

    // The values by number, and their bytes one after another.
    private T[] _values = [];
    private (int Start, int Length)[] _places = [];
    private byte[] _bytes = [];
    private int _count;
    private int _length;

    // The hashes of values that were read once. A place keeps the last hash. A small file needs few.
    private uint[] _met = [];
    private int _metCount;

    /// <summary>Returns the value of these bytes; null if it is not stored.</summary>
    public T? Find(ReadOnlySpan<byte> bytes, out ulong hash)
    {
        hash = Hash(bytes);
        ulong[] slots = _slots;
        int i = (int)hash & (slots.Length - 1);
        for (int steps = 0; steps < MaxSteps && slots[i] != 0; steps++)
        {
            if (slots[i] >> HalfHash == hash >> HalfHash)
            {
                int number = (int)(uint)slots[i] - 1;
                (int start, int length) = _places[number];
                if (bytes.SequenceEqual(_bytes.AsSpan(start, length)))
                    return _values[number];
            }

            i = (i + 1) & (slots.Length - 1);
        }

        return null;
    }

    /// <summary>Stores a value if it was read before.</summary>
    public void Add(ReadOnlySpan<byte> bytes, ulong hash, T value)
    {
        if (_met.Length < MaxMetSlots && _metCount >= _met.Length / 2)
            GrowMet();
        ref uint met = ref _met[hash % (uint)_met.Length];
        if (met != (uint)(hash >> HalfHash))
        {
            met = (uint)(hash >> HalfHash);
            _metCount++;
            return;
        }

        if (_length + (long)bytes.Length > MaxBytes)
            return;
        if (_count * 2 >= _slots.Length - 1)
        {
            if (_slots.Length == MaxSlots)
                return;
            Grow();
        }

        if (!TryPut(hash, _count + 1))
            return;
        if (_length + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_length));
        _places[_count] = (_length, bytes.Length);
        _values[_count] = value;
        _length += bytes.Length;
        _count++;
    }

    // The hashes that are lost here cost one more reading of their values.
    private void GrowMet()
    {
        _met = new uint[Math.Max(_met.Length * 8, MinMetSlots)];
        _metCount = 0;
    }

    private void Grow()
    {
        _slots = new ulong[Math.Max(_slots.Length * 2, MinSlots)];
        Array.Resize(ref _values, _slots.Length / 2);
        Array.Resize(ref _places, _slots.Length / 2);
        for (int number = 0; number < _count; number++)
        {
            (int start, int length) = _places[number];
            TryPut(Hash(_bytes.AsSpan(start, length)), number + 1);
        }
    }

    private bool TryPut(ulong hash, int entry)
    {
        int i = (int)hash & (_slots.Length - 1);
        int steps = 0;
        for (; steps < MaxSteps && _slots[i] != 0; steps++)
            i = (i + 1) & (_slots.Length - 1);
        if (steps == MaxSteps)
            return false;
        _slots[i] = (hash >> HalfHash << HalfHash) | (uint)entry;
        return true;
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

    // The high half of a product depends on all bits. It is moved to the bits that choose the slot.
    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Multiplier, HalfHash);
}
