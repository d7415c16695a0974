using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures the size of an index: <c>size [--rows N]</c>. Target: at most 32 bytes per partnership for twelve
/// dimensions, ideally 16.
/// </summary>
internal static class SizeCommand
{
    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();

        var cube = Cube.Create(
            PartnershipGenerator.Default.Take(rows),
            new CubeOptions<GeneratedPartnership> { ClusterBy = GeneratedDimensions.ClusterBy }
        );
        Write("the facts themselves", (long)GeneratedPartnership.Size * rows, rows);
        Prepare(cube, GeneratedDimensions.Twelve, rows);
        Write("index of twelve dimensions", cube.IndexBytes, rows);
        Prepare(cube, GeneratedDimensions.Others, rows);
        Write("index of all dimensions", cube.IndexBytes, rows);
        return 0;
    }

    private static void Prepare(
        Cube<GeneratedPartnership> cube,
        IReadOnlyList<Dimension<GeneratedPartnership>> dimensions,
        int rows
    )
    {
        foreach (Dimension<GeneratedPartnership> dimension in dimensions)
        {
            long before = cube.IndexBytes;
            cube.Prepare([dimension]);
            Write($"  {dimension.Id}", cube.IndexBytes - before, rows);
        }
    }

    private static void Write(string what, long bytes, int rows) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -28}{bytes, 15:N0} bytes{(double)bytes / rows, 9:N3} per partnership"
            )
        );
}
