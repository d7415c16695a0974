using System.Globalization;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>
/// The boundaries of the municipalities on 1 January of one year. Two municipalities share the lines between them.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Read when the first map is drawn.</remarks>
internal sealed class NetherlandsOutlines
{
    private static readonly Lazy<NetherlandsOutlines> Of2007 = new(() => new(2007));
    private static readonly Lazy<NetherlandsOutlines> Of2025 = new(() => new(2025));

    private readonly (int X, int Y)[][] _lines;
    private readonly Dictionary<MunicipalityCode, int[][]> _rings = [];

    private NetherlandsOutlines(int year)
    {
        Year = year;
        var lines = new List<(int X, int Y)[]>();
        foreach (string[] row in OutlineText.Rows($"municipalities_{year}.csv"))
        {
            if (row[0] == "arc")
                lines.Add(OutlineText.Points(row[2]));
            else
                _rings.Add(
                    MunicipalityCode.Parse(row[1]),
                    [
                        .. row[2]
                            .Split(';')
                            .Select(ring =>
                                ring.Split(' ').Select(arc => int.Parse(arc, CultureInfo.InvariantCulture)).ToArray()
                            ),
                    ]
                );
        }

        _lines = [.. lines];
    }

    /// <summary>Gets the sources of the boundaries.</summary>
    public static DataSource Source { get; } =
        new()
        {
            Title = "Municipal boundaries 2007 and 2025",
            Creator = "CBS, Kadaster; simplified by cartomap",
            Licence = "CC-BY-4.0",
        };

    public int Year { get; }

    /// <summary>Gets the latest year of boundaries.</summary>
    public static int LatestYear => 2025;

    /// <summary>Returns the year of boundaries whose 1 January is nearest to a date.</summary>
    public static int NearestYear(DateOnly date) =>
        date.DayNumber - new DateOnly(2007, 1, 1).DayNumber < new DateOnly(2025, 1, 1).DayNumber - date.DayNumber
            ? 2007
            : 2025;

    public static NetherlandsOutlines In(int year) => year == 2007 ? Of2007.Value : Of2025.Value;

    /// <summary>Returns the lines between two municipalities as a path.</summary>
    public string Borders()
    {
        int[] uses = Uses();
        var path = new PathText();
        for (int arc = 0; arc < uses.Length; arc++)
        {
            if (uses[arc] > 1)
                path.Line(Place(_lines[arc]));
        }

        return path.ToString();
    }

    /// <summary>
    /// Returns the land as a path: the lines of only one municipality, which are the coast and the border of the
    /// country, joined into rings.
    /// </summary>
    public string Land()
    {
        int[] uses = Uses();
        var next = new Dictionary<(int X, int Y), List<(int X, int Y)[]>>();
        foreach ((int X, int Y)[] line in _lines.Where((_, arc) => uses[arc] == 1))
        {
            Add(next, line[0], line);
            Add(next, line[^1], [.. line.Reverse()]);
        }

        var path = new PathText();
        foreach ((int X, int Y)[] first in _lines.Where((_, arc) => uses[arc] == 1))
        {
            List<(int X, int Y)> ring = [];
            for (
                (int X, int Y)[]? line = Take(next, first[0], first);
                line is not null;
                line = Take(next, ring[^1], null)
            )
                ring.AddRange(ring.Count == 0 ? line : line.Skip(1));
            if (ring.Count > 0)
                path.Ring(Place([.. ring]));
        }

        return path.ToString();
    }

    /// <summary>Returns the area of a municipality as a path; null if the year does not have it.</summary>
    public string? AreaOf(MunicipalityCode code)
    {
        if (!_rings.TryGetValue(code, out int[][]? rings))
            return null;
        var path = new PathText();
        AddTo(path, rings);
        return path.ToString();
    }

    /// <summary>Returns the rings of all municipalities in thousandths of a degree.</summary>
    public IEnumerable<(MunicipalityCode Code, IReadOnlyList<(int X, int Y)[]> Rings)> Areas() =>
        _rings.Select(area => (area.Key, (IReadOnlyList<(int X, int Y)[]>)[.. area.Value.Select(PointsOf)]));

    private static (int X, int Y)[] Place((int X, int Y)[] points) =>
        [.. points.Select(point => Projection.Netherlands.Place(point.X / 1000.0, point.Y / 1000.0))];

    /// <summary>Returns the number of municipalities that have each line.</summary>
    private int[] Uses()
    {
        int[] uses = new int[_lines.Length];
        foreach (int arc in _rings.Values.SelectMany(rings => rings).SelectMany(ring => ring))
            uses[arc < 0 ? ~arc : arc]++;
        return uses;
    }

    private static void Add(
        Dictionary<(int X, int Y), List<(int X, int Y)[]>> lines,
        (int X, int Y) start,
        (int X, int Y)[] line
    )
    {
        if (!lines.TryGetValue(start, out List<(int X, int Y)[]>? all))
            lines.Add(start, all = []);
        all.Add(line);
    }

    /// <summary>
    /// Takes a line that starts at a point, and its reverse, which starts at its end. Null if there is none left.
    /// </summary>
    private static (int X, int Y)[]? Take(
        Dictionary<(int X, int Y), List<(int X, int Y)[]>> lines,
        (int X, int Y) start,
        (int X, int Y)[]? wanted
    )
    {
        (int X, int Y)[]? line = lines[start]
            .FirstOrDefault(one => wanted is null || one.AsSpan().SequenceEqual(wanted));
        if (line is null)
            return null;
        lines[start].Remove(line);
        (int X, int Y)[] reverse = [.. line.Reverse()];
        lines[line[^1]].RemoveAll(one => one.AsSpan().SequenceEqual(reverse));
        return line;
    }

    private void AddTo(PathText path, int[][] rings)
    {
        foreach (int[] ring in rings)
            path.Ring(Place(PointsOf(ring)));
    }

    private (int X, int Y)[] PointsOf(int[] ring)
    {
        var points = new List<(int X, int Y)>();
        foreach (int arc in ring)
        {
            (int X, int Y)[] line = _lines[arc < 0 ? ~arc : arc];
            IEnumerable<(int X, int Y)> directed = arc < 0 ? line.Reverse() : line;
            points.AddRange(points.Count == 0 ? directed : directed.Skip(1));
        }

        return [.. points];
    }
}
