using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The answer of one contender to one query: counts by key, in any order, or a page of facts. Every contender writes
/// every row of its result here while it is timed, at the same cost.
/// </summary>
internal sealed class Answer
{
    /// <summary>The key for what is not stated.</summary>
    public const int Unknown = 0;

    private (long Key, long Count)[] _rows = new (long Key, long Count)[1024];

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>True if the keys are ids of facts and the counts are what they are sorted by.</summary>
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
    /// True if another answer is equal. Counts must be equal key by key. The dates of a page must be equal one by one;
    /// the order of facts with the last date is open. The facts of a page must be distinct and match the query.
    /// </summary>
    public bool Agrees(Answer other, IReadOnlyList<PlainPartnership> partnerships, Func<PlainPartnership, bool> matches)
    {
        if (Rows != other.Rows || IsPage != other.IsPage)
        {
            return false;
        }

        if (IsPage)
        {
            return All().Select(row => row.Count).SequenceEqual(other.All().Select(row => row.Count))
                && IsPageOf(partnerships, matches)
                && other.IsPageOf(partnerships, matches);
        }

        return All().Order().SequenceEqual(other.All().Order());
    }

    private bool IsPageOf(IReadOnlyList<PlainPartnership> partnerships, Func<PlainPartnership, bool> matches)
    {
        var seen = new HashSet<long>();
        foreach ((long id, long start) in All())
        {
            PlainPartnership partnership = partnerships[(int)id];
            if (
                !seen.Add(partnership.Id)
                || (partnership.Start?.DayNumber ?? Unknown) != start
                || !matches(partnership)
            )
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
