namespace Gemeente.Partnerships.Reporting.Maps;

/// <summary>The outlines of countries, in hundredths of a degree: longitude and latitude.</summary>
/// <remarks>Immutable and safe for use by several threads. Read when the first map is drawn.</remarks>
internal static class WorldOutlines
{
    private static readonly Lazy<(int X, int Y)[][]> LazyRings = new(() =>
        [
            .. OutlineText
                .Rows("countries.csv")
                .SelectMany(row => row[1].Split(';'))
                .Select(ring => Joined(OutlineText.Points(ring))),
        ]
    );

    private const int HalfTurn = 180 * 100;
    private const int FullTurn = 2 * HalfTurn;

    /// <summary>Gets the source of the outlines.</summary>
    public static DataSource Source { get; } =
        new()
        {
            Title = "Outlines of countries, 1:110 000 000",
            Creator = "Natural Earth, by way of world-atlas",
            Licence = "Public domain",
        };

    /// <summary>Gets the rings of all countries.</summary>
    public static IReadOnlyList<(int X, int Y)[]> Rings => LazyRings.Value;

    /// <summary>
    /// Returns a ring without a jump from one side of the map to the other: its points west of 180 degrees follow those
    /// east of it.
    /// </summary>
    private static (int X, int Y)[] Joined((int X, int Y)[] ring)
    {
        bool crosses = false;
        for (int i = 1; i < ring.Length; i++)
            crosses |= Math.Abs(ring[i].X - ring[i - 1].X) > HalfTurn;
        return crosses ? [.. ring.Select(point => (point.X < 0 ? point.X + FullTurn : point.X, point.Y))] : ring;
    }
}
