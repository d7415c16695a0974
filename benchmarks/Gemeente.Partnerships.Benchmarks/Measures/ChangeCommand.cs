using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// What one change takes against building anew: <c>change [--rows N]</c>. Twelve dimensions are kept up to date.
/// Target: 100 times cheaper at 1 M ties, 1000 times aimed at.
/// </summary>
internal static class ChangeCommand
{
    private const int ChainedChanges = 5000;

    private static readonly TimeSpan TimePerMeasure = TimeSpan.FromSeconds(2);

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();

        Tie[] ties = [.. TieSource.Default.Take(rows)];
        Cube<Tie> cube = Changes.NewCube(ties);
        long start = Stopwatch.GetTimestamp();
        Changes.Put(cube, ties, 0);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first change, which lists the keys {Stopwatch.GetElapsedTime(start).TotalMilliseconds, 12:N1} ms"
            )
        );

        double[] times = Race.Time([() => Changes.NewCube(ties)], TimePerMeasure);
        double rebuild = times[0];
        Write("rebuild", rebuild, rebuild);
        int at = 0;
        Write(
            "one tie replaced",
            Race.Time([() => Changes.Put(cube, ties, Changes.Place(at++, rows))], TimePerMeasure)[0],
            rebuild
        );
        Write(
            "one tie added",
            Race.Time([() => cube.With([TieSource.Default.Make(rows + at++)], [])], TimePerMeasure)[0],
            rebuild
        );
        Write(
            "one tie removed",
            Race.Time([() => cube.With([], [Changes.KeyOf(ties[Changes.Place(at++, rows)])])], TimePerMeasure)[0],
            rebuild
        );
        WriteManyChanges(cube, ties, rebuild);
        CatalogChanges.Write(TimePerMeasure);
        return 0;
    }

    /// <summary>
    /// Whether clustering survives: the times of queries before and after many changes, each made to the outcome of the
    /// one before.
    /// </summary>
    private static void WriteManyChanges(Cube<Tie> cube, Tie[] ties, double rebuild)
    {
        Cube<Tie> changed = cube;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < ChainedChanges; i++)
        {
            changed = Changes.Put(changed, ties, Changes.Place(i, ties.Length));
        }

        Write(
            $"each of {ChainedChanges:N0} in a row",
            Stopwatch.GetElapsedTime(start).TotalMicroseconds / ChainedChanges,
            rebuild
        );
        foreach (SuiteQuery query in Suite.Queries.Where(query => query.Id is 2 or 4 or 6 or 8))
        {
            var answer = new Answer();
            double[] times = Race.Time(
                [() => Ask(cube, query, answer), () => Ask(changed, query, answer)],
                TimePerMeasure / 4
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  query {query.Id} before {times[0], 10:N1} us, after {times[1], 10:N1} us, {times[1] / times[0], 6:N2} x"
                )
            );
        }
    }

    private static void Ask(Cube<Tie> cube, SuiteQuery query, Answer answer)
    {
        answer.Clear();
        LibraryContender.Run(cube, query.Id, answer);
    }

    private static void Write(string what, double microseconds, double rebuild) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -24}{microseconds, 14:N1} us {rebuild / microseconds, 12:N0} x cheaper than a rebuild"
            )
        );
}
