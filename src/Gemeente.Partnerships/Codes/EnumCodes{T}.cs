using System.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>How the values of an enumeration are written. Numbers shift, codes stay.</summary>
internal sealed class EnumCodes<T>(params (T Value, string Code)[] codes)
    where T : struct, Enum
{
    private readonly (T Value, byte[] Utf8, string Code)[] _codes =
    [
        .. codes.Select(entry => (entry.Value, Encoding.UTF8.GetBytes(entry.Code), entry.Code)),
    ];

    /// <summary>All codes, for messages.</summary>
    public string All => string.Join(", ", _codes.Select(entry => entry.Code));

    /// <exception cref="ArgumentOutOfRangeException">The value has no code.</exception>
    public string CodeOf(T value) =>
        Array.Find(_codes, entry => entry.Value.Equals(value)).Code
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");

    public T? Find(ReadOnlySpan<byte> code)
    {
        foreach ((T value, byte[] utf8, _) in _codes)
        {
            if (code.SequenceEqual(utf8))
                return value;
        }

        return null;
    }
}
