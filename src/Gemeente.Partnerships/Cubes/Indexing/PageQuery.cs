using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Finds a page of sorted facts without sorting all. It keeps the best rows so far and reads in each next chunk only
/// the rows that may come before the worst of them.
/// </summary>
internal readonly ref struct PageQuery<TFact>
{
    private readonly CubeIndex<TFact> _index;
    private readonly PageRequest<TFact> _request;
    private readonly Column<TFact> _column;

    // Null if the codes are in rank order. Unknown, code 0, always comes last.
    private readonly int[]? _ranks;
    private readonly int _unknownRank;
    private readonly TopRows<TFact> _best;

    private PageQuery(CubeIndex<TFact> index, PageRequest<TFact> request, int wanted)
    {
        _index = index;
        _request = request;
        _column = index.ColumnOf(request.OrderBy);
        _ranks = !request.IsDescending && _column.Axis.IsInOrder ? null : Ranks(_column.Axis, request.IsDescending);
        _unknownRank = _column.Axis.CodeCount - 1;
        _best = new TopRows<TFact>(index, request.ThenBy, wanted);
    }

    public static IReadOnlyList<TFact> Run(CubeIndex<TFact> index, Filter<TFact> filter, PageRequest<TFact> request)
    {
        // The sum of both numbers may overflow, so it is not computed.
        int wanted =
            request.Skip >= index.Count ? 0 : (int)(request.Skip + Math.Min(request.Take, index.Count - request.Skip));
        if (wanted == 0 || request.Take == 0)
        {
            return [];
        }

        var query = new PageQuery<TFact>(index, request, wanted);
        QueryBuffers buffers = QueryBuffers.Rent();
        for (int chunk = 0; chunk < index.Chunks.Length; chunk++)
        {
            query.Add(chunk, filter, buffers);
            buffers.Release(default);
        }

        buffers.Return();
        return query._best.From((int)request.Skip);
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

    private int Rank(int code) =>
        _ranks is not null ? _ranks[code]
        : code == 0 ? _unknownRank
        : code - 1;

    private void Add(int chunk, Filter<TFact> filter, QueryBuffers buffers)
    {
        ColumnChunk column = _column.Chunks[chunk];
        ChunkCodeSet set = CandidateCodes(column.Palette, buffers);
        if (set.IsEmpty)
        {
            return;
        }

        RowSelection selection = column.Narrow(set, new RowSelection(0, column.Length, null), buffers).Trimmed();
        selection = selection.IsEmpty ? selection : filter.Narrow(_index, chunk, selection, buffers);
        if (selection.IsEmpty)
        {
            return;
        }

        int first = chunk * FactChunk.Capacity;
        if (column.IsMany)
        {
            for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
            {
                _best.Add(BestRank(column, row), first + row);
            }

            return;
        }

        for (int row = selection.Next(-1); row >= 0; row = selection.Next(row))
        {
            _best.Add(Rank(column.Palette[column.CodeAt(row)]), first + row);
        }
    }

    /// <summary>Returns the local codes of a chunk that may be among the best rows.</summary>
    private ChunkCodeSet CandidateCodes(int[] palette, QueryBuffers buffers)
    {
        int worst = _best.WorstRank;
        if (worst >= _unknownRank)
        {
            return new ChunkCodeSet(0, palette.Length - 1);
        }

        if (_ranks is null)
        {
            return new ChunkCodeSet(palette[0] == 0 ? 1 : 0, ChunkCodeSet.LowerBound(palette, worst + 2) - 1);
        }

        Span<int> table = buffers.TakeCounters(palette.Length);
        int from = palette.Length;
        int to = -1;
        for (int code = 0; code < palette.Length; code++)
        {
            if (_ranks[palette[code]] <= worst)
            {
                table[code] = 1;
                from = Math.Min(from, code);
                to = code;
            }
        }

        return from > to ? ChunkCodeSet.Empty : new ChunkCodeSet(from, to, table);
    }

    private int BestRank(ColumnChunk column, int row)
    {
        var codes = new List<int>();
        column.CodesAt(row, codes);
        int best = int.MaxValue;
        foreach (int code in codes)
        {
            best = Math.Min(best, Rank(column.Palette[code]));
        }

        return best;
    }
}
