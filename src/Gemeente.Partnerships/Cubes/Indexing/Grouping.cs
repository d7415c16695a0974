using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// By which columns to group, up to three, and how far apart in cells two neighbouring codes of each are.
/// </summary>
internal readonly struct Grouping<TFact>
{
    private readonly Column<TFact>? _first;
    private readonly Column<TFact>? _second;
    private readonly Column<TFact>? _third;
    private readonly long _firstStride;
    private readonly long _secondStride;
    private readonly long _thirdStride;

    public Grouping(Column<TFact> column, long stride)
    {
        _first = column;
        _firstStride = stride;
    }

    private Grouping(Grouping<TFact> grouping, Column<TFact> column, long stride)
    {
        this = grouping;
        if (_second is null)
        {
            (_second, _secondStride) = (column, stride);
        }
        else
        {
            (_third, _thirdStride) = (column, stride);
        }
    }

    /// <summary>All in one cell.</summary>
    public static Grouping<TFact> None => default;

    private int Count =>
        _third is not null ? 3
        : _second is not null ? 2
        : _first is not null ? 1
        : 0;

    public Grouping<TFact> By(Column<TFact> column, long stride) => new(this, column, stride);

    public Span<GroupLevel> LevelsOf(int chunk, QueryBuffers scratch)
    {
        Span<GroupLevel> levels = scratch.TakeLevels(Count);
        for (int i = 0; i < levels.Length; i++)
        {
            (Column<TFact>? column, long stride) = i switch
            {
                0 => (_first, _firstStride),
                1 => (_second, _secondStride),
                _ => (_third, _thirdStride),
            };
            levels[i] = new GroupLevel(column!.Chunks[chunk], stride);
        }

        return levels;
    }
}
