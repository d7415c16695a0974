namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// Finds a page of sorted facts without listing all: chunk by chunk it keeps the best so far, and of each next chunk looks
/// only at rows that come before the worst of them.
/// </summary>
internal sealed class PageQuery<TFact>
{
    private readonly CubeIndex<TFact> _index;
    private readonly PageRequest<TFact> _request;
    private readonly Column<TFact> _column;
    private readonly int[] _ranks;
    private readonly int _wanted;
    private readonly List<Candidate> _candidates = [];
    private int _worstRank = int.MaxValue;

    private PageQuery(CubeIndex<TFact> index, PageRequest<TFact> request)
    {
        _index = index;
        _request = request;
        _column = index.ColumnOf(request.OrderBy);
        _ranks = Ranks(_column.Axis, request.Descending);
        _wanted = (int)Math.Min(index.Count, request.Skip + request.Take);
    }

    public static IReadOnlyList<TFact> Run(CubeIndex<TFact> index, Filter<TFact> filter, PageRequest<TFact> request)
    {
        var query = new PageQuery<TFact>(index, request);
        if (query._wanted == 0 || request.Take == 0)
        {
            return [];
        }

        Scratch scratch = Scratch.Rent();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            query.Add(chunk, filter, scratch);
            scratch.Release(default);
        }

        scratch.Return();
        query.KeepBest();
        return [.. query._candidates.Skip((int)Math.Min(request.Skip, int.MaxValue)).Select(candidate => index.FactAt(candidate.Location))];
    }

    private static int[] Ranks(CategoryAxis axis, bool descending)
    {
        int[] ranks = new int[axis.CodeCount];
        ReadOnlySpan<int> order = axis.DisplayOrder;
        for (int i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = descending ? order.Length - 1 - i : i;
        }

        ranks[0] = order.Length;
        return ranks;
    }

    private void Add(int chunk, Filter<TFact> filter, Scratch scratch)
    {
        ColumnChunk column = _column.Chunks[chunk];
        Span<int> ranks = scratch.TakeCounters(column.Palette.Length);
        int bestRank = int.MaxValue;
        for (int code = 0; code < ranks.Length; code++)
        {
            ranks[code] = _ranks[column.Palette[code]];
            bestRank = Math.Min(bestRank, ranks[code]);
        }

        if (!MayBelong(bestRank))
        {
            return;
        }

        RowSelection selection = CubeQuery.Select(_index, filter, chunk, scratch);
        selection = NarrowToRank(column, ranks, _worstRank, selection, scratch);
        if (!column.IsMany && selection.Span > 2 * _wanted)
        {
            selection = NarrowToRank(column, ranks, WorstRankOf(column, ranks, selection, scratch), selection, scratch);
        }

        for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
        {
            int rank = RankOf(column, ranks, row);
            if (MayBelong(rank))
            {
                _candidates.Add(new Candidate(rank, (chunk * FactChunk.Capacity) + row));
            }

            if (_candidates.Count >= (2 * _wanted) + FactChunk.PageSize)
            {
                KeepBest();
            }
        }

        KeepBest();
    }

    /// <summary>Later rows of the worst rank come after those kept, unless facts are compared as well.</summary>
    private bool MayBelong(int rank) => _candidates.Count < _wanted || rank < _worstRank || (rank == _worstRank && _request.ThenBy is not null);

    /// <summary>The rank up to which the chunk has as many rows as are wanted.</summary>
    private int WorstRankOf(ColumnChunk column, ReadOnlySpan<int> ranks, in RowSelection selection, Scratch scratch)
    {
        Span<int> counters = scratch.TakeCounters(column.Palette.Length);
        column.Histogram(selection, counters, scratch);
        int[] codes = new int[ranks.Length];
        for (int code = 0; code < codes.Length; code++)
        {
            codes[code] = code;
        }

        Array.Sort(ranks.ToArray(), codes);
        int rows = 0;
        foreach (int code in codes)
        {
            rows += counters[code];
            if (rows >= _wanted)
            {
                return ranks[code];
            }
        }

        return int.MaxValue;
    }

    private static RowSelection NarrowToRank(ColumnChunk column, ReadOnlySpan<int> ranks, int worst, in RowSelection selection, Scratch scratch)
    {
        if (worst == int.MaxValue || selection.IsEmpty)
        {
            return selection;
        }

        Span<int> matches = scratch.TakeCounters(ranks.Length);
        for (int code = 0; code < ranks.Length; code++)
        {
            matches[code] = ranks[code] <= worst ? 1 : 0;
        }

        return column.Narrow(matches, selection, scratch);
    }

    private static int RankOf(ColumnChunk column, ReadOnlySpan<int> ranks, int row)
    {
        if (!column.IsMany)
        {
            return ranks[column.CodeAt(row)];
        }

        var codes = new List<int>();
        column.CodesAt(row, codes);
        int best = int.MaxValue;
        foreach (int code in codes)
        {
            best = Math.Min(best, ranks[code]);
        }

        return best;
    }

    private void KeepBest()
    {
        _candidates.Sort(Compare);
        if (_candidates.Count >= _wanted)
        {
            _candidates.RemoveRange(_wanted, _candidates.Count - _wanted);
            _worstRank = _candidates[^1].Rank;
        }
    }

    private int Compare(Candidate left, Candidate right)
    {
        int order = left.Rank.CompareTo(right.Rank);
        if (order == 0 && _request.ThenBy is { } thenBy)
        {
            order = thenBy.Compare(_index.FactAt(left.Location), _index.FactAt(right.Location));
        }

        return order == 0 ? left.Location.CompareTo(right.Location) : order;
    }

    private readonly record struct Candidate(int Rank, int Location);
}
