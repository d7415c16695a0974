using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>One column of a grouping of a chunk, with the cell offset of each code.</summary>
internal struct GroupLevel
{
    private long[]? _offsets;
    private bool _isDependent;

    /// <param name="column">The column.</param>
    /// <param name="stride">The distance in cells of two neighbouring codes of the axis.</param>
    public GroupLevel(ColumnChunk column, long stride)
    {
        Column = column;
        Stride = stride;
    }

    public ColumnChunk Column { get; }

    public long Stride { get; }

    /// <summary>Returns the cell offset of a local code.</summary>
    public readonly long Offset(int code) => _offsets is null ? Column.Palette[code] * Stride : _offsets[code];

    /// <summary>
    /// Sorts levels by the cost of splitting by them. A column that depends on another one is left out; its offsets are
    /// added to those of the other one.
    /// </summary>
    /// <returns>The number of levels left.</returns>
    public static int Plan(Span<GroupLevel> levels, bool mayMerge, QueryBuffers buffers)
    {
        if (levels.Length > 1)
        {
            if (mayMerge)
            {
                SortBy(levels, level => -level.Column.Palette.Length);
                for (int i = levels.Length - 1; i > 0; i--)
                {
                    MergeIntoLeader(levels, i, buffers);
                }
            }

            SortBy(levels, Cost);
        }

        int count = levels.Length;
        while (count > 0 && levels[count - 1]._isDependent)
        {
            count--;
        }

        return count;
    }

    /// <summary>Merges a level into the first one before it on which it depends.</summary>
    private static void MergeIntoLeader(Span<GroupLevel> levels, int dependent, QueryBuffers buffers)
    {
        ColumnChunk column = levels[dependent].Column;
        for (int i = 0; i < dependent && !column.IsMany && column is not ConstantColumn; i++)
        {
            ColumnChunk leader = levels[i].Column;
            if (leader.IsMany || leader.MapTo(column) is not { Length: > 0 } map)
            {
                continue;
            }

            long[] offsets = levels[i]._offsets ??= levels[i].Offsets(buffers);
            for (int code = 0; code < map.Length; code++)
            {
                offsets[code] += levels[dependent].Offset(map[code]);
            }

            levels[dependent]._isDependent = true;
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
        level._isDependent
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
