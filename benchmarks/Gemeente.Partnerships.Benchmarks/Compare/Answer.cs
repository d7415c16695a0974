using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Benchmarks.Ties;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// What one contender says to one query: counts by key, in any order, or a page of facts. Every contender writes every row
/// of its result here while it is timed, which costs each of them the same.
/// </summary>
internal sealed class Answer
{
    /// <summary>The key of what is not stated.</summary>
    public const int Unknown = 0;

    private long[] _keys = new long[256];
    private long[] _counts = new long[256];

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether the keys are the ids of facts and the counts what they are sorted by.</summary>
    public bool IsPage { get; private set; }

    public static int KeyOf(CountryCode country) => Unsafe.BitCast<CountryCode, ushort>(country);

    public void Clear()
    {
        Rows = 0;
        IsPage = false;
    }

    public void Add(int key, long count) => Append(key, count);

    public void Add(int row, int column, long count) => Append(((long)row << 32) | (uint)column, count);

    public void AddFact(int id, DateOnly? start)
    {
        IsPage = true;
        Append(id, start?.DayNumber ?? Unknown);
    }

    /// <summary>
    /// Whether another says the same. Counts must be equal key by key. A page is right when its dates are equal one by one:
    /// which of several facts of the last date come first is open. Its facts must be different, and as the query asks.
    /// </summary>
    public bool Agrees(Answer other, IReadOnlyList<TieRecord> ties, Func<TieRecord, bool> matches)
    {
        if (Rows != other.Rows || IsPage != other.IsPage)
        {
            return false;
        }

        if (IsPage)
        {
            return _counts.AsSpan(0, Rows).SequenceEqual(other._counts.AsSpan(0, Rows)) && IsPageOf(ties, matches) && other.IsPageOf(ties, matches);
        }

        Sort();
        other.Sort();
        return _keys.AsSpan(0, Rows).SequenceEqual(other._keys.AsSpan(0, Rows)) && _counts.AsSpan(0, Rows).SequenceEqual(other._counts.AsSpan(0, Rows));
    }

    private bool IsPageOf(IReadOnlyList<TieRecord> ties, Func<TieRecord, bool> matches)
    {
        var seen = new HashSet<long>();
        for (int row = 0; row < Rows; row++)
        {
            TieRecord tie = ties[(int)_keys[row]];
            if (!seen.Add(tie.Id) || (tie.Start?.DayNumber ?? Unknown) != _counts[row] || !matches(tie))
            {
                return false;
            }
        }

        return true;
    }

    private void Sort() => Array.Sort(_keys, _counts, 0, Rows);

    private void Append(long key, long count)
    {
        if (Rows == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Rows);
            Array.Resize(ref _counts, 2 * Rows);
        }

        _keys[Rows] = key;
        _counts[Rows++] = count;
    }
}
