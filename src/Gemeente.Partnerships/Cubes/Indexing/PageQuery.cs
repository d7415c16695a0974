using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Finds a page of sorted facts without listing all: chunk by chunk it keeps the best so far, and of each next chunk looks
/// only at rows that come before the worst of them.
/// </summary>
internal sealed class PageQuery<TFact>
{
    private readonly CubeIndex<TFact> _index;
    private readonly PageRequest<TFact> _request;
    private readonly Column<TFact> _column;
    // Null where the codes ascend with the ranks already, but for Unknown: code 0, which comes last.
    private readonly int[]? _ranks;
    private readonly int _unknownRank;
    private readonly int _wanted;
    private readonly List<Candidate> _candidates = [];
    private int _worstRank = int.MaxValue;

    private PageQuery(CubeIndex<TFact> index, PageRequest<TFact> request)
    {
        _index = index;
        _request = request;
        _column = index.ColumnOf(request.OrderBy);
        _ranks = !request.Descending && _column.Axis.IsInOrder ? null : Ranks(_column.Axis, request.Descending);
        _unknownRank = _column.Axis.CodeCount - 1;

        // No sum of the two, which may be more than a number holds.
        _wanted = request.Skip >= index.Count ? 0 : (int)(request.Skip + Math.Min(request.Take, index.Count - request.Skip));
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
        return [.. query._candidates.Skip((int)request.Skip).Select(candidate => index.FactAt(candidate.Location))];
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

    private int Rank(int code) => _ranks is not null ? _ranks[code] : code == 0 ? _unknownRank : code - 1;

    private void Add(int chunk, Filter<TFact> filter, Scratch scratch)
    {
        ColumnChunk column = _column.Chunks[chunk];
        LocalSet set = UpTo(column, _worstRank, scratch, out int best);
        if (set.IsEmpty || !MayBelong(best))
        {
            return;
        }

        RowSelection selection = column.Narrow(set, new RowSelection(0, column.Length, null), scratch);
        selection = selection.Any() ? filter.Narrow(_index, chunk, selection, scratch) : RowSelection.None;
        if (!column.IsMany && selection.Span > 4L * _wanted && selection.Count() > 4L * _wanted)
        {
            selection = column.Narrow(UpTo(column, WorstRankOf(column, selection, scratch), scratch, out _), selection, scratch);
        }

        for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
        {
            int rank = RankOf(column, row);
            if (MayBelong(rank))
            {
                _candidates.Add(new Candidate(rank, (chunk * FactChunk.Capacity) + row));
            }

            if (_candidates.Count >= (2L * _wanted) + FactChunk.PageSize)
            {
                KeepBest();
            }
        }

        KeepBest();
    }

    /// <summary>Later rows of the worst rank come after those kept, unless facts are compared as well.</summary>
    private bool MayBelong(int rank) => _candidates.Count < _wanted || rank < _worstRank || (rank == _worstRank && _request.ThenBy is not null);

    /// <summary>The local codes of a chunk up to a rank, and the best rank there is.</summary>
    private LocalSet UpTo(ColumnChunk column, int worst, Scratch scratch, out int best)
    {
        int[] palette = column.Palette;
        if (_ranks is null && worst < _unknownRank)
        {
            int known = palette[0] == 0 ? 1 : 0;
            best = known < palette.Length ? Rank(palette[known]) : _unknownRank;
            return new LocalSet(known, LocalSet.LowerBound(palette, worst + 2) - 1);
        }

        if (worst == int.MaxValue)
        {
            best = 0;
            return new LocalSet(0, palette.Length - 1);
        }

        Span<int> table = scratch.TakeCounters(palette.Length);
        int from = palette.Length;
        int to = -1;
        best = int.MaxValue;
        for (int code = 0; code < palette.Length; code++)
        {
            int rank = Rank(palette[code]);
            best = Math.Min(best, rank);
            if (rank <= worst)
            {
                table[code] = 1;
                from = Math.Min(from, code);
                to = code;
            }
        }

        return new LocalSet(from, to, table);
    }

    /// <summary>The rank up to which the selection has as many rows as are wanted.</summary>
    private int WorstRankOf(ColumnChunk column, in RowSelection selection, Scratch scratch)
    {
        Span<int> counters = scratch.TakeCounters(column.Palette.Length);
        column.Histogram(selection, counters, scratch);
        int[] ranks = new int[counters.Length];
        for (int code = 0; code < ranks.Length; code++)
        {
            ranks[code] = Rank(column.Palette[code]);
        }

        ranks.AsSpan().Sort(counters);
        int rows = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            rows += counters[i];
            if (rows >= _wanted)
            {
                return ranks[i];
            }
        }

        return int.MaxValue;
    }

    private int RankOf(ColumnChunk column, int row)
    {
        if (!column.IsMany)
        {
            return Rank(column.Palette[column.CodeAt(row)]);
        }

        var codes = new List<int>();
        column.CodesAt(row, codes);
        return codes.Min(code => Rank(column.Palette[code]));
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
