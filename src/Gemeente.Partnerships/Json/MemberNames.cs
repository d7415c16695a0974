using System.Text;

namespace Gemeente.Partnerships.Json;

/// <summary>
/// The names of the members that an object of the format can have, in the order in which they are written.
/// </summary>
internal sealed class MemberNames
{
    private const int MaxMembers = 32;

    private readonly byte[][] _utf8;

    // Each name as it follows another member in compact JSON: ,"name":
    private readonly byte[][] _next;

    /// <param name="owner">The English name of the object, for messages.</param>
    /// <param name="names">The names; at most 32.</param>
    /// <param name="required">The names of the members that every such object has.</param>
    public MemberNames(string owner, ValueList<string> names, IEnumerable<string> required)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, MaxMembers, nameof(names));
        Owner = owner;
        Names = names;
        _utf8 = new byte[names.Count][];
        _next = new byte[names.Count][];
        for (int i = 0; i < names.Count; i++)
        {
            _utf8[i] = Encoding.UTF8.GetBytes(names[i]);
            _next[i] = Encoding.UTF8.GetBytes($",\"{names[i]}\":");
        }

        foreach (string name in required)
            Required |= 1u << names.AsSpan().IndexOf(name);
    }

    /// <summary>The English name of the object, for messages.</summary>
    public string Owner { get; }

    public ValueList<string> Names { get; }

    /// <summary>The required members, a bit for each.</summary>
    public uint Required { get; }

    /// <summary>
    /// True if other members can be kept. That needs an object with a key, so that they are written at the same
    /// place.
    /// </summary>
    public bool KeepsOthers { get; init; } = true;

    /// <summary>
    /// Gets the index of a name, or -1. The expected index is compared first, and then those after it.
    /// </summary>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        byte[][] names = _utf8;
        int index = expected;
        for (int compared = 0; compared < names.Length; compared++, index++)
        {
            if (index >= names.Length)
                index = 0;
            if (name.SequenceEqual(names[index]))
                return index;
        }

        return -1;
    }

    /// <summary>
    /// Gets the index of the name at the begin of compact JSON after another member, or -1. Names before the expected
    /// index are not compared.
    /// </summary>
    /// <param name="bytes">The bytes after a member.</param>
    /// <param name="expected">The first index that is compared.</param>
    /// <param name="length">The length of comma, name and colon.</param>
    public int FindNext(ReadOnlySpan<byte> bytes, int expected, out int length)
    {
        for (int index = expected; index < _next.Length; index++)
        {
            if (bytes.StartsWith(_next[index]))
            {
                length = _next[index].Length;
                return index;
            }
        }

        length = 0;
        return -1;
    }
}
