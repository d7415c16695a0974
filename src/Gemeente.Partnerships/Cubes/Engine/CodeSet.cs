namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Which codes of an axis a filter lets through.</summary>
internal sealed class CodeSet(bool[] contains)
{
    private readonly bool[] _contains = contains;

    public bool Contains(int code) => (uint)code < (uint)_contains.Length && _contains[code];

    /// <summary>Marks with a 1 which palette entries are in the set.</summary>
    public void Match(ReadOnlySpan<int> palette, Span<int> matches)
    {
        for (int i = 0; i < palette.Length; i++)
        {
            matches[i] = Contains(palette[i]) ? 1 : 0;
        }
    }
}
