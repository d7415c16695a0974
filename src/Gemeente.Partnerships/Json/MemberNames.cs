using System.Buffers.Binary;
using System.Text;

namespace Gemeente.Partnerships.Json;

/// <summary>The members that an object of the format can have, in the order in which they are written.</summary>
internal sealed class MemberNames
{
    private const char RequiredMark = '!';

    // As they stand in compact JSON: "name":
    private readonly byte[][] _quoted;
    private readonly Front[] _fronts;

    /// <summary>The members of an object; those that end in ! it must have.</summary>
    public MemberNames(string owner, params string[] names)
    {
        Owner = owner;
        Names = [.. names.Select(name => string.Intern(name.TrimEnd(RequiredMark)))];
        _quoted = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];
        _fronts = [.. _quoted.Select(FrontOf)];
        for (int i = 0; i < names.Length; i++)
            Required |= names[i].EndsWith(RequiredMark) ? 1u << i : 0;
    }

    /// <summary>What has these members.</summary>
    public string Owner { get; }

    public ValueList<string> Names { get; }

    /// <summary>The members that it must have, a bit for each.</summary>
    public uint Required { get; }

    /// <summary>
    /// Whether other members can be kept: whether it can be told apart from others like it when it is written.
    /// </summary>
    public bool KeepsOthers { get; init; } = true;

    /// <summary>The members that the object has in the current version, when these are of an older one.</summary>
    public MemberNames? Current { get; init; }

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _quoted.Length; i++)
        {
            if (name.SequenceEqual(_quoted[i].AsSpan(1..^2)))
                return i;
        }

        return -1;
    }

    /// <summary>
    /// The index of the name that stands quoted and with its colon at the front of the bytes, or -1; looks first where
    /// the next one is expected.
    /// </summary>
    public int FindQuoted(ReadOnlySpan<byte> bytes, int expected, out int length)
    {
        length = 0;
        if (bytes.Length < sizeof(ulong))
            return -1;
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        int i = expected;
        for (int tried = 0; tried < _fronts.Length; tried++, i++)
        {
            if (i >= _fronts.Length)
                i = 0;
            Front front = _fronts[i];
            if (
                ((word ^ front.Word) & front.Mask) == 0
                && (front.Length <= sizeof(ulong) || bytes.StartsWith(_quoted[i]))
            )
            {
                length = front.Length;
                return i;
            }
        }

        return -1;
    }

    private static Front FrontOf(byte[] quoted)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        Span<byte> mask = stackalloc byte[sizeof(ulong)];
        // Stack memory comes as it is.
        word.Clear();
        mask.Clear();
        int length = Math.Min(quoted.Length, sizeof(ulong));
        quoted.AsSpan(0, length).CopyTo(word);
        mask[..length].Fill(byte.MaxValue);
        return new Front(
            BinaryPrimitives.ReadUInt64LittleEndian(word),
            BinaryPrimitives.ReadUInt64LittleEndian(mask),
            quoted.Length
        );
    }

    // The first bytes of a quoted name as one number, and which of its bits count.
    private readonly record struct Front(ulong Word, ulong Mask, int Length);
}
