using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// A count for each code of an axis, gone through place by place: a table of counts, whose places are the codes; or
/// words, whose places are the local codes and whose counts are worked out when asked for.
/// </summary>
internal readonly struct AxisCounts
{
    // Null where the words tell the counts.
    private readonly long[]? _counts;
    private readonly ulong _present;
    private readonly long _total;
    private readonly WordCounts _words;

    /// <param name="axis">The axis.</param>
    /// <param name="counts">The counts.</param>
    /// <param name="total">All that is counted.</param>
    /// <param name="present">
    /// A bit for each code, Unknown left out, that has a count; 0 where that is not known.
    /// </param>
    public AxisCounts(CategoryAxis axis, long[] counts, long total, ulong present = 0)
    {
        Axis = axis;
        _total = total;
        _counts = counts;
        _present = axis.IsInOrder ? present : 0;
    }

    /// <param name="axis">The axis, whose codes stand in the order of their categories.</param>
    /// <param name="words">The counts.</param>
    public AxisCounts(CategoryAxis axis, in WordCounts words)
    {
        Axis = axis;
        _words = words;
    }

    public CategoryAxis Axis { get; }

    /// <summary>All that is counted.</summary>
    public long Total => _counts is not null ? _total : _words.Total;

    public long Unknown => _counts is not null ? _counts[0] : _words.Unknown;

    public long this[int code] => _counts is not null ? _counts[code] : _words[code];

    public int CodeOf(int place) => _counts is not null ? place : _words.By.Palette[place];

    public long CountOf(int place) => _counts is not null ? _counts[place] : _words.CountOf(place);

    public CodeWalk Walk() =>
        _counts is null ? new CodeWalk(_words.Present)
        : _present != 0 ? new CodeWalk(_present)
        : new CodeWalk(_counts, Axis.OrderOfCodes);

    /// <summary>The codes that have a count, Unknown left out, in the order of their categories.</summary>
    public int[] PresentCodes()
    {
        var codes = new List<int>();
        for (CodeWalk walk = Walk(); walk.MoveNext(); )
        {
            codes.Add(CodeOf(walk.Place));
        }

        return [.. codes];
    }

    public List<CategoryCount> Rows()
    {
        var rows = new List<CategoryCount>();
        for (CodeWalk walk = Walk(); walk.MoveNext(); )
        {
            int code = CodeOf(walk.Place);
            rows.Add(new CategoryCount(Axis.CodeText(code), Axis.NameOf(code), CountOf(walk.Place)));
        }

        return rows;
    }
}
