using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>The changes of partnerships to measure.</summary>
internal static class Changes
{
    // The partnerships are far apart, so that no change benefits from the one before.
    private const int Stride = 611_953;

    private static readonly CubeOptions<GeneratedPartnership> Options = new()
    {
        ClusterBy = GeneratedDimensions.ClusterBy,
        Key = KeyOf,
    };

    /// <summary>A cube with twelve dimensions that can be changed.</summary>
    public static Cube<GeneratedPartnership> NewCube(GeneratedPartnership[] partnerships)
    {
        Cube<GeneratedPartnership> cube = Cube.Create(partnerships, Options);
        cube.Prepare([.. GeneratedDimensions.Twelve]);
        return cube;
    }

    /// <summary>The cube with another initiative, theme and country for one partnership.</summary>
    public static Cube<GeneratedPartnership> Put(
        Cube<GeneratedPartnership> cube,
        GeneratedPartnership[] partnerships,
        int at
    )
    {
        GeneratedPartnership other = partnerships[(at + 1) % partnerships.Length];
        return cube.With(
            [
                partnerships[at] with
                {
                    Initiative = other.Initiative,
                    ThemeMask = other.ThemeMask,
                    Country = other.Country,
                },
            ],
            []
        );
    }

    public static int Place(int number, int rows) => (int)((long)number * Stride % rows);

    public static string KeyOf(GeneratedPartnership partnership) =>
        partnership.Id.ToString("D8", CultureInfo.InvariantCulture);
}
