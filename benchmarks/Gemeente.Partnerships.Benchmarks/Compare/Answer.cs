using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// What one contender says to one query: counts by key, in any order, or a page of facts. Every contender writes every
/// row of its result here while it is timed, which costs each of them the same.
/// </summary>
internal sealed class Answer
{
    /// <summary>The key of what is not stated.</summary>
    public const int Unknown = 0;

    private (long Key, long Count)[] _rows = new (long Key, long Count)[1024];

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
    /// Whether another says the same. Counts must be equal key by key. A page is right when its dates are equal one by
    /// one: which of several facts of the last date come first is open. Its facts must be different, and as the query
    /// asks.
    /// </summary>
    public bool Agrees(Answer other, IReadOnlyList<MergeCandidate> ties, Func<MergeCandidate, bool> matches)
    {
        if (Rows != other.Rows || IsPage != other.IsPage)
        {
            return false;
        }

        if (IsPage)
        {
            return All().Select(row => row.Count).SequenceEqual(other.All().Select(row => row.Count))
                && IsPageOf(ties, matches)
                && other.IsPageOf(ties, matches);
        }

        return All().Order().SequenceEqual(other.All().Order());
    }

    private bool IsPageOf(IReadOnlyList<MergeCandidate> ties, Func<MergeCandidate, bool> matches)
    {
        var seen = new HashSet<long>();
        foreach ((long id, long start) in All())
        {
            MergeCandidate tie = ties[(int)id];
            if (!seen.Add(tie.Id) || (tie.Start?.DayNumber ?? Unknown) != start || !matches(tie))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<(long Key, long Count)> All() => _rows.Take(Rows);

    private void Append(long key, long count)
    {
        (long Key, long Count)[] rows = _rows;
        int row = Rows;
        if ((uint)row < (uint)rows.Length)
        {
            rows[row] = (key, count);
            Rows = row + 1;
        }
        else
        {
            AppendToMore(key, count);
        }
    }

    private void AppendToMore(long key, long count)
    {
        Array.Resize(ref _rows, 2 * _rows.Length);
        _rows[Rows++] = (key, count);
    }
}
