using System.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>
/// The codes of the values of an enumeration, in the order in which they are shown. Files contain codes, because the
/// numbers and names of an enumeration may change.
/// </summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed class EnumCodes<T>
    where T : struct, Enum
{
    private readonly Entry[] _entries;

    public EnumCodes(params (T Value, string Code, Label Label)[] entries) =>
        _entries = Array.ConvertAll(
            entries,
            entry => new Entry(entry.Value, Encoding.UTF8.GetBytes(entry.Code), entry.Code, entry.Label)
        );

    /// <summary>Makes a list without names; the names are the codes.</summary>
    public EnumCodes(params (T Value, string Code)[] entries)
        : this(Array.ConvertAll(entries, entry => (entry.Value, entry.Code, Label.Same(entry.Code)))) { }

    /// <summary>Gets all values.</summary>
    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    /// <summary>Gets all codes, with commas between, for messages.</summary>
    public string All => string.Join(", ", _entries.Select(entry => entry.Code));

    /// <summary>Gets the code of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public string CodeOf(T value) => Get(value).Code;

    /// <summary>Gets the names of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public Label LabelOf(T value) => Get(value).Label;

    /// <summary>Finds the value of a code in UTF-8; null if no value has it.</summary>
    public T? Find(ReadOnlySpan<byte> code)
    {
        foreach (Entry entry in _entries)
        {
            if (code.SequenceEqual(entry.Utf8))
                return entry.Value;
        }

        return null;
    }

    /// <summary>Finds the value of a code; null if no value has it.</summary>
    public T? Find(string code)
    {
        foreach (Entry entry in _entries)
        {
            if (code == entry.Code)
                return entry.Value;
        }

        return null;
    }

    private Entry Get(T value)
    {
        foreach (Entry entry in _entries)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value))
                return entry;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");
    }

    private readonly record struct Entry(T Value, byte[] Utf8, string Code, Label Label);
}
