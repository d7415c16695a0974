namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Which codes of an axis a filter lets through.</summary>
internal sealed class CodeSet(bool[] contains)
{
    private readonly bool[] _contains = contains;

    public bool Contains(int code) => (uint)code < (uint)_contains.Length && _contains[code];

    /// <summary>Marks which palette entries are in the set.</summary>
    /// <returns>Their number.</returns>
    public int Match(ReadOnlySpan<int> palette, Span<int> matches)
    {
        int count = 0;
        for (int i = 0; i < palette.Length; i++)
        {
            bool match = Contains(palette[i]);
            matches[i] = match ? 1 : 0;
            count += matches[i];
        }

        return count;
    }
}
