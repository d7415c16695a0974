namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>The working memory of one thread while it runs a query: bitmaps and counters, kept for the next query.</summary>
internal sealed class Scratch
{
    [ThreadStatic]
    private static Scratch? _cached;

    private readonly List<ulong[]> _bitmaps = [];
    private readonly List<int[]> _counters = [];
    private ColumnChunk[] _columns = new ColumnChunk[4];
    private int _bitmapsTaken;
    private int _countersTaken;

    public static Scratch Rent()
    {
        Scratch scratch = _cached ?? new Scratch();
        _cached = null;
        return scratch;
    }

    public void Return()
    {
        Release(default);
        _cached = this;
    }

    /// <summary>What is taken now, to release what is taken later.</summary>
    public Mark Now => new(_bitmapsTaken, _countersTaken);

    /// <summary>Room for the columns of one chunk; to be cleared after use.</summary>
    public Span<ColumnChunk> TakeColumns(int count)
    {
        if (_columns.Length < count)
        {
            _columns = new ColumnChunk[count];
        }

        return _columns.AsSpan(0, count);
    }

    /// <summary>A bitmap of a chunk; its content is left over from earlier use.</summary>
    public ulong[] TakeBitmap()
    {
        if (_bitmapsTaken == _bitmaps.Count)
        {
            _bitmaps.Add(new ulong[Bits.WordsPerChunk]);
        }

        return _bitmaps[_bitmapsTaken++];
    }

    /// <summary>Cleared counters.</summary>
    public Span<int> TakeCounters(int count)
    {
        if (_countersTaken == _counters.Count)
        {
            _counters.Add(new int[Math.Max(count, 256)]);
        }
        else if (_counters[_countersTaken].Length < count)
        {
            _counters[_countersTaken] = new int[Math.Max(count, 2 * _counters[_countersTaken].Length)];
        }

        Span<int> counters = _counters[_countersTaken++].AsSpan(0, count);
        counters.Clear();
        return counters;
    }

    public void Release(Mark mark)
    {
        _bitmapsTaken = mark.Bitmaps;
        _countersTaken = mark.Counters;
    }

    internal readonly record struct Mark(int Bitmaps, int Counters);
}
