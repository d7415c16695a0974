using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// The working memory of one thread while it runs a query: bitmaps and counters, kept for the next query.
/// </summary>
internal sealed class QueryBuffers
{
    [ThreadStatic]
    private static QueryBuffers? _cached;

    [ThreadStatic]
    private static long _steps;

    private readonly List<ulong[]> _bitmaps = [];
    private readonly List<int[]> _counters = [];
    private readonly List<long[]> _offsets = [];
    private GroupLevel[] _levels = new GroupLevel[4];
    private int _bitmapsTaken;
    private int _countersTaken;
    private int _offsetsTaken;

    /// <summary>
    /// The steps of all queries of this thread: rows, words of a bitmap, runs, counters and cells that were passed.
    /// </summary>
    public static long Steps => _steps;

    /// <summary>Counts steps. Called for each pass over part of a chunk and not for each row.</summary>
    public static void CountSteps(long steps) => _steps += steps;

    public static QueryBuffers Rent()
    {
        QueryBuffers buffers = _cached ?? new QueryBuffers();
        _cached = null;
        return buffers;
    }

    public void Return()
    {
        Release(default);
        _cached = this;
    }

    /// <summary>The buffers taken so far. <see cref="Release"/> frees the buffers taken later.</summary>
    public Mark Now => new(_bitmapsTaken, _countersTaken, _offsetsTaken);

    /// <summary>Takes a buffer for the levels of a grouping. The caller clears it after use.</summary>
    public Span<GroupLevel> TakeLevels(int count)
    {
        if (_levels.Length < count)
        {
            _levels = new GroupLevel[count];
        }

        return _levels.AsSpan(0, count);
    }

    /// <summary>Takes a buffer of one number a code. Its content is undefined.</summary>
    public long[] TakeOffsets(int count)
    {
        if (_offsetsTaken == _offsets.Count)
        {
            _offsets.Add(new long[Math.Max(count, 256)]);
        }
        else if (_offsets[_offsetsTaken].Length < count)
        {
            _offsets[_offsetsTaken] = new long[Math.Max(count, 2 * _offsets[_offsetsTaken].Length)];
        }

        return _offsets[_offsetsTaken++];
    }

    /// <summary>Takes a bitmap of a chunk. Its content is undefined.</summary>
    public ulong[] TakeBitmap()
    {
        if (_bitmapsTaken == _bitmaps.Count)
        {
            _bitmaps.Add(new ulong[Bits.WordsPerChunk]);
        }

        return _bitmaps[_bitmapsTaken++];
    }

    /// <summary>Takes counters that are 0.</summary>
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
        _offsetsTaken = mark.Offsets;
    }

    internal readonly record struct Mark(int Bitmaps, int Counters, int Offsets);
}
