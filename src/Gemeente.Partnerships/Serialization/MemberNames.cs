using System.Text;

namespace Gemeente.Partnerships.Serialization;

/// <summary>The members that an object of the format can have, in the order in which they are written.</summary>
internal sealed class MemberNames
{
    private const char RequiredMark = '!';

    // As they stand in compact JSON: "name":
    private readonly byte[][] _quoted;

    /// <summary>The members of an object; those that end in ! it must have.</summary>
    public MemberNames(string owner, params string[] names)
    {
        Owner = owner;
        Names = [.. names.Select(name => string.Intern(name.TrimEnd(RequiredMark)))];
        _quoted = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":"))];
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
        for (int tried = 0; tried < _quoted.Length; tried++)
        {
            int i = (expected + tried) % _quoted.Length;
            if (bytes.StartsWith(_quoted[i]))
            {
                length = _quoted[i].Length;
                return i;
            }
        }

        length = 0;
        return -1;
    }
}
