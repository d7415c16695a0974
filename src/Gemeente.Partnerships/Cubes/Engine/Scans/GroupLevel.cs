using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>One column of a grouping of a chunk, with how far each of its codes moves the cell.</summary>
internal struct GroupLevel
{
    private long[]? _offsets;
    private bool _isFollower;

    /// <param name="column">The column.</param>
    /// <param name="stride">How far apart, in cells, two neighbouring codes of the axis are.</param>
    public GroupLevel(ColumnChunk column, long stride)
    {
        Column = column;
        Stride = stride;
    }

    public ColumnChunk Column { get; }

    public long Stride { get; }

    /// <summary>How far a local code moves the cell.</summary>
    public readonly long Offset(int code) => _offsets is null ? Column.Palette[code] * Stride : _offsets[code];

    /// <summary>
    /// Puts levels in the order of what splitting by them costs. Columns that follow from another one are left out, and
    /// move the cell together with it.
    /// </summary>
    /// <returns>How many levels are left.</returns>
    public static int Plan(Span<GroupLevel> levels, bool mayFollow, QueryBuffers buffers)
    {
        if (levels.Length > 1)
        {
            if (mayFollow)
            {
                SortBy(levels, level => -level.Column.Palette.Length);
                for (int i = levels.Length - 1; i > 0; i--)
                {
                    FollowFirst(levels, i, buffers);
                }
            }

            SortBy(levels, Cost);
        }

        int count = levels.Length;
        while (count > 0 && levels[count - 1]._isFollower)
        {
            count--;
        }

        return count;
    }

    /// <summary>Lets a level follow the first of those before it that determines it.</summary>
    private static void FollowFirst(Span<GroupLevel> levels, int follower, QueryBuffers buffers)
    {
        ColumnChunk column = levels[follower].Column;
        for (int i = 0; i < follower && !column.IsMany && column is not ConstantColumn; i++)
        {
            ColumnChunk leader = levels[i].Column;
            if (leader.IsMany || leader.MapTo(column) is not { Length: > 0 } map)
            {
                continue;
            }

            long[] offsets = levels[i]._offsets ??= levels[i].Offsets(buffers);
            for (int code = 0; code < map.Length; code++)
            {
                offsets[code] += levels[follower].Offset(map[code]);
            }

            levels[follower]._isFollower = true;
            return;
        }
    }

    private static void SortBy(Span<GroupLevel> levels, Func<GroupLevel, int> key)
    {
        for (int i = 1; i < levels.Length; i++)
        {
            for (int j = i; j > 0 && key(levels[j]) < key(levels[j - 1]); j--)
            {
                (levels[j], levels[j - 1]) = (levels[j - 1], levels[j]);
            }
        }
    }

    private static int Cost(GroupLevel level) =>
        level._isFollower
            ? int.MaxValue
            : level.Column switch
            {
                ConstantColumn => 0,
                RunsColumn runs => runs.Count,
                BitmapsColumn bitmaps => FactChunk.Capacity + bitmaps.Palette.Length,
                _ => (2 * FactChunk.Capacity) + level.Column.Palette.Length,
            };

    private readonly long[] Offsets(QueryBuffers buffers)
    {
        long[] offsets = buffers.TakeOffsets(Column.Palette.Length);
        for (int code = 0; code < Column.Palette.Length; code++)
        {
            offsets[code] = Column.Palette[code] * Stride;
        }

        return offsets;
    }
}
