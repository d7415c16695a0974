namespace Gemeente.Partnerships.Cubes.Engine.Selections;

/// <summary>The codes of an axis that a filter selects, prepared for the palette of each chunk.</summary>
internal sealed class CodeSet
{
    private readonly (int From, int To, int[]? Table)[] _chunks;

    /// <param name="contains">For each code of the axis whether it is selected.</param>
    /// <param name="palettes">The codes that occur in each chunk.</param>
    public CodeSet(bool[] contains, IEnumerable<int[]> palettes) =>
        _chunks = [.. palettes.Select(palette => In(palette, contains))];

    /// <summary>Returns the selected local codes of a chunk.</summary>
    public ChunkCodeSet InChunk(int chunk)
    {
        (int from, int to, int[]? table) = _chunks[chunk];
        return new ChunkCodeSet(from, to, table);
    }

    private static (int From, int To, int[]? Table) In(int[] palette, bool[] contains)
    {
        int from = Array.FindIndex(palette, code => contains[code]);
        int to = Array.FindLastIndex(palette, code => contains[code]);
        return from < 0 ? (0, -1, null)
            : Array.TrueForAll(palette[from..(to + 1)], code => contains[code]) ? (from, to, null)
            : (from, to, Array.ConvertAll(palette, code => contains[code] ? 1 : 0));
    }
}
