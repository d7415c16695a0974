using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// What an index takes: <c>size [--rows N]</c>. Target: at most 32 bytes a tie for twelve dimensions, 16 aimed at.
/// </summary>
internal static class SizeCommand
{
    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();

        var cube = Cube.Create(
            TieSource.Default.Take(rows),
            new CubeOptions<Tie> { ClusterBy = TieDimensions.ClusterBy }
        );
        Write("the facts themselves", (long)Tie.Size * rows, rows);
        Prepare(cube, TieDimensions.Twelve, rows);
        Write("index of twelve dimensions", cube.IndexBytes, rows);
        Prepare(cube, TieDimensions.Others, rows);
        Write("index of all dimensions", cube.IndexBytes, rows);
        return 0;
    }

    private static void Prepare(Cube<Tie> cube, IReadOnlyList<Dimension<Tie>> dimensions, int rows)
    {
        foreach (Dimension<Tie> dimension in dimensions)
        {
            long before = cube.IndexBytes;
            cube.Prepare([dimension], CancellationToken.None, null);
            Write($"  {dimension.Id}", cube.IndexBytes - before, rows);
        }
    }

    private static void Write(string what, long bytes, int rows) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -28}{bytes, 15:N0} bytes{(double)bytes / rows, 9:N3} a tie"
            )
        );
}
