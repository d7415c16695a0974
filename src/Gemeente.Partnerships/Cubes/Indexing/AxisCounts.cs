namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>A count for each code of an axis.</summary>
internal readonly struct AxisCounts(CategoryAxis axis, long[] counts)
{
    public CategoryAxis Axis => axis;

    public long[] ByCode => counts;

    public long Unknown => counts[0];

    public long this[int code] => counts[code];

    /// <summary>The next code in display order, from a position on, that has a count; -1 when there is none.</summary>
    public int Next(ref int position)
    {
        // Null where codes stand in order.
        int[]? order = axis.OrderOfCodes;
        long[] of = counts;
        while (position < of.Length - 1)
        {
            int code = order is null ? ++position : order[position++];
            if (of[code] != 0)
            {
                return code;
            }
        }

        return -1;
    }

    public List<CategoryCount> Rows()
    {
        var rows = new List<CategoryCount>();
        int position = 0;
        for (int code = Next(ref position); code >= 0; code = Next(ref position))
        {
            rows.Add(new CategoryCount(axis.CodeText(code), axis.NameOf(code), counts[code]));
        }

        return rows;
    }
}
