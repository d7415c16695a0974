namespace Gemeente.Partnerships.Cubes.Engine.Selections;

/// <summary>Which codes of an axis a filter lets through.</summary>
internal sealed class CodeSet
{
    private readonly bool[] _contains;
    private readonly int _first;
    private readonly int _last;
    private readonly bool _isRange;

    public CodeSet(bool[] contains)
    {
        _contains = contains;
        _first = Array.IndexOf(contains, true);
        _last = Array.LastIndexOf(contains, true);
        _isRange = _first < 0 || !contains.AsSpan(_first, _last - _first + 1).Contains(false);
    }

    /// <summary>The part of a chunk's palette that is in the set.</summary>
    public ChunkCodeSet In(int[] palette, QueryBuffers scratch)
    {
        int from = ChunkCodeSet.LowerBound(palette, _first);
        int to = ChunkCodeSet.LowerBound(palette, _last + 1) - 1;
        if (_first < 0 || from > to)
        {
            return ChunkCodeSet.Empty;
        }

        if (_isRange)
        {
            return new ChunkCodeSet(from, to);
        }

        while (from <= to && !_contains[palette[from]])
        {
            from++;
        }

        while (to > from && !_contains[palette[to]])
        {
            to--;
        }

        int code = from;
        while (code <= to && _contains[palette[code]])
        {
            code++;
        }

        if (code > to)
        {
            return new ChunkCodeSet(from, to);
        }

        Span<int> table = scratch.TakeCounters(palette.Length);
        for (code = from; code <= to; code++)
        {
            table[code] = _contains[palette[code]] ? 1 : 0;
        }

        return new ChunkCodeSet(from, to, table);
    }
}
