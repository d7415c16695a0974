using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>Changes of ties to measure.</summary>
internal static class Changes
{
    // Far from each other, so that no change profits from the one before.
    private const int Stride = 611_953;

    private static readonly CubeOptions<Tie> Options = new() { ClusterBy = TieDimensions.ClusterBy, Key = KeyOf };

    /// <summary>A cube that can be changed, with twelve dimensions.</summary>
    public static Cube<Tie> NewCube(Tie[] ties)
    {
        Cube<Tie> cube = Cube.Create(ties, Options);
        cube.Prepare([.. TieDimensions.Twelve], CancellationToken.None, null);
        return cube;
    }

    /// <summary>The cube with another initiative, theme and country for one tie.</summary>
    public static Cube<Tie> Put(Cube<Tie> cube, Tie[] ties, int at)
    {
        Tie other = ties[(at + 1) % ties.Length];
        return cube.With(
            [ties[at] with { Initiative = other.Initiative, ThemeMask = other.ThemeMask, Country = other.Country }],
            []
        );
    }

    public static int Place(int number, int rows) => (int)((long)number * Stride % rows);

    public static string KeyOf(Tie tie) => tie.Id.ToString("D8", CultureInfo.InvariantCulture);
}
