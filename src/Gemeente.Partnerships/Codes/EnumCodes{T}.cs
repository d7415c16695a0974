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
    // Plain arrays and loops, no spans: each enumeration has a copy of this code, and of the code that makes its
    // arguments, which is compiled when a process starts.
    private readonly T[] _values;
    private readonly string[] _codes;
    private readonly byte[][] _utf8;
    private readonly Label[] _labels;

    public EnumCodes(params (T Value, string Code, Label Label)[] entries)
        : this(entries.Length)
    {
        for (int i = 0; i < entries.Length; i++)
            Set(i, entries[i].Value, entries[i].Code, entries[i].Label);
    }

    /// <summary>Makes a list without names; the names are the codes.</summary>
    public EnumCodes(params (T Value, string Code)[] entries)
        : this(entries.Length)
    {
        for (int i = 0; i < entries.Length; i++)
            Set(i, entries[i].Value, entries[i].Code, Label.Same(entries[i].Code));
    }

    private EnumCodes(int count)
    {
        _values = new T[count];
        _codes = new string[count];
        _utf8 = new byte[count][];
        _labels = new Label[count];
    }

    /// <summary>Gets all values.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>Gets all codes, with commas between, for messages.</summary>
    public string All => string.Join(", ", _codes);

    /// <summary>Gets the code of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public string CodeOf(T value) => _codes[IndexOf(value)];

    /// <summary>Gets the names of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public Label LabelOf(T value) => _labels[IndexOf(value)];

    /// <summary>Finds the value of a code in UTF-8; null if no value has it.</summary>
    public T? Find(ReadOnlySpan<byte> code)
    {
        for (int i = 0; i < _utf8.Length; i++)
        {
            if (code.SequenceEqual(_utf8[i]))
                return _values[i];
        }

        return null;
    }

    /// <summary>Finds the value of a code; null if no value has it.</summary>
    public T? Find(string code)
    {
        for (int i = 0; i < _codes.Length; i++)
        {
            if (code == _codes[i])
                return _values[i];
        }

        return null;
    }

    private void Set(int index, T value, string code, Label label)
    {
        _values[index] = value;
        _codes[index] = code;
        _utf8[index] = Encoding.UTF8.GetBytes(code);
        _labels[index] = label;
    }

    private int IndexOf(T value)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_values[i], value))
                return i;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");
    }
}
