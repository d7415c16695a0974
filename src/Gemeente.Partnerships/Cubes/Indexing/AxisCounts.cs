namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A count for each code of an axis.</summary>
/// <param name="axis">The axis.</param>
/// <param name="counts">The counts.</param>
/// <param name="present">A bit for each code, Unknown left out, that has a count; 0 where that is not known.</param>
internal readonly struct AxisCounts(CategoryAxis axis, long[] counts, ulong present = 0)
{
    public CategoryAxis Axis => axis;

    public long Unknown => counts[0];

    public long this[int code] => counts[code];

    public CodeWalk Walk() => new(axis, counts, present);

    public List<CategoryCount> Rows()
    {
        var rows = new List<CategoryCount>();
        for (CodeWalk walk = Walk(); walk.MoveNext();)
        {
            rows.Add(new CategoryCount(axis.CodeText(walk.Code), axis.NameOf(walk.Code), counts[walk.Code]));
        }

        return rows;
    }
}
