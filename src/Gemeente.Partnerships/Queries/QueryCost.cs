using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Upper bounds of the work of a query and of the rows of its answer. They follow from the numbers of facts, categories
/// and conditions. <c>docs/reference/queries.md</c> explains the formula.
/// </summary>
internal static class QueryCost
{
    /// <summary>The steps for each partnership and municipality of a catalog of another date.</summary>
    public const long StepsPerRecord = 5_000;

    // A query scans its facts at most this many times: itself, its margins, what is unknown, what has no unit, and
    // the evidence; then once more for the certain parts.
    private const int Scans = 10;

    // With one margin more, and a total of its own.
    private const int ScansOfThree = 14;
    private const int Groupings = 3;

    // A column with at most this many categories in a chunk can be stored as bitmaps, which split a grouping.
    private const int MaxSplits = 32;
    private const int RowsPerChunk = 1 << 16;
    private const long MaxScratch = 1 << 22;

    /// <summary>Returns the steps of a query at most.</summary>
    public static long Steps<TFact>(AggregateQuery query, BoundQuery<TFact> bound, CubeCounts<TFact> cube)
    {
        long facts = cube.Count;
        long chunks = (facts / RowsPerChunk) + 1;
        AxisCounts[] grouping = Grouping(bound, cube);
        Int128 filter = (Int128)query.Where.ConditionCount * ((facts / 8) + (8 * chunks));
        foreach (Dimension<TFact> condition in bound.Conditions)
            filter += Pass(cube.By(condition));
        Int128 passes = 0;
        foreach (AxisCounts column in grouping)
            passes += Pass(column);
        Int128 scan = filter + passes + (4 * facts) + (64 * chunks);
        int scans = bound.By.Count > 2 ? ScansOfThree : Scans;
        Int128 group = Group(grouping, facts, chunks);
        Int128 sums = bound.Measure is null ? 0 : Groupings * (scan + group + Placed(grouping, facts));
        return Saturated((scans * scan) + (Groupings * group) + sums);
    }

    /// <summary>Returns the steps of reading the records again for another date.</summary>
    public static long StepsOfDate(PartnershipDataSet dataSet) =>
        StepsPerRecord * (dataSet.Partnerships.Count + dataSet.Municipalities.All.Count);

    /// <summary>Returns the rows of an answer at most.</summary>
    /// <param name="bound">The query.</param>
    /// <param name="cube">The facts.</param>
    /// <param name="selected">The number of facts that the filter selects at most.</param>
    public static long Cells<TFact>(BoundQuery<TFact> bound, CubeCounts<TFact> cube, long selected) =>
        Saturated(Pairs([.. bound.By.Select(dimension => cube.By(dimension!))], selected));

    private static AxisCounts[] Grouping<TFact>(BoundQuery<TFact> bound, CubeCounts<TFact> cube) =>
        [
            .. bound.By.Select(dimension => cube.By(dimension!)),
            .. bound.Units is { } units ? [cube.By(units)] : Array.Empty<AxisCounts>(),
        ];

    /// <summary>
    /// Returns the steps of a pass over a column: its rows with all their categories, and a counter for each category.
    /// </summary>
    private static Int128 Pass(AxisCounts column) => (2 * column.Entries) + (2 * column.Axis.CodeCount);

    /// <summary>
    /// Returns the steps of grouping by columns: some for each column of a combination, and a pass over the last column
    /// for each part into which bitmaps of the other columns split the facts. Which column is the last depends on how
    /// each chunk stores them, so that it is the most costly one here.
    /// </summary>
    private static Int128 Group(AxisCounts[] columns, long facts, long chunks)
    {
        if (columns.Length == 0)
            return 0;
        Int128 parts = 0;
        for (int last = 0; last < columns.Length; last++)
        {
            Int128 splits = 1;
            for (int other = 0; other < columns.Length; other++)
                splits *= other == last ? 1 : Math.Min(columns[other].Axis.CodeCount, MaxSplits);
            AxisCounts column = columns[last];
            long rows = facts + (facts / 4) + (column.Axis.IsMany ? column.Entries : 0);
            Int128 part = rows + (chunks * (64 + Math.Min(column.Axis.CodeCount, RowsPerChunk)));
            parts = Int128.Max(parts, splits * part);
        }

        return (4 * columns.Length * Pairs(columns, facts)) + parts + Int128.Min(MaxScratch, (16 * facts) + (1 << 13));
    }

    /// <summary>
    /// Returns the number of combinations of categories of columns that facts have, counted once for each fact.
    /// </summary>
    private static Int128 Pairs(AxisCounts[] columns, long facts)
    {
        Int128 all = 1;
        foreach (AxisCounts column in columns)
            all *= column.Axis.CodeCount;
        return Int128.Min(all, Placed(columns, facts));
    }

    /// <summary>Returns the number of facts at most, counted once for each combination of their categories.</summary>
    private static Int128 Placed(AxisCounts[] columns, long facts)
    {
        Int128 ofFacts = facts;
        bool hasMany = false;
        foreach (AxisCounts column in columns)
        {
            if (!column.Axis.IsMany)
                continue;
            ofFacts = hasMany
                ? ofFacts * column.Axis.CodeCount
                : Int128.Min(column.Entries, ofFacts * column.Axis.CodeCount);
            hasMany = true;
        }

        return ofFacts;
    }

    private static long Saturated(Int128 value) => value > long.MaxValue ? long.MaxValue : (long)value;
}
