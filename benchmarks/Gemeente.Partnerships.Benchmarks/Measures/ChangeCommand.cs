using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures one change, compared with a rebuild: <c>change [--rows N]</c>. Twelve dimensions are kept up to date.
/// Target: 100 times cheaper at 1 M partnerships, ideally 1000 times.
/// </summary>
internal static class ChangeCommand
{
    private const int ChainedChanges = 5000;

    private static readonly TimeSpan TimePerMeasure = TimeSpan.FromSeconds(2);

    public static int Run(Options options)
    {
        int rows = options.Number("rows", 1_000_000);
        options.Done();

        GeneratedPartnership[] partnerships = [.. PartnershipGenerator.Default.Take(rows)];
        Cube<GeneratedPartnership> cube = Changes.NewCube(partnerships);
        long start = Stopwatch.GetTimestamp();
        Changes.Put(cube, partnerships, 0);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first change, which lists the keys {Stopwatch.GetElapsedTime(start).TotalMilliseconds, 12:N1} ms"
            )
        );

        double[] times = Race.Time([() => Changes.NewCube(partnerships)], TimePerMeasure);
        double rebuild = times[0];
        Write("rebuild", rebuild, rebuild);
        int at = 0;
        Write(
            "one partnership replaced",
            Race.Time([() => Changes.Put(cube, partnerships, Changes.Place(at++, rows))], TimePerMeasure)[0],
            rebuild
        );
        Write(
            "one partnership added",
            Race.Time([() => cube.With([PartnershipGenerator.Default.Make(rows + at++)], [])], TimePerMeasure)[0],
            rebuild
        );
        Write(
            "one partnership removed",
            Race.Time([() => cube.With([], [Changes.KeyOf(partnerships[Changes.Place(at++, rows)])])], TimePerMeasure)[
                0
            ],
            rebuild
        );
        WriteManyChanges(cube, partnerships, rebuild);
        CatalogChanges.Write(TimePerMeasure);
        return 0;
    }

    /// <summary>
    /// Measures whether clustering survives: the times of queries before and after many changes, each applied to the
    /// result of the one before.
    /// </summary>
    private static void WriteManyChanges(
        Cube<GeneratedPartnership> cube,
        GeneratedPartnership[] partnerships,
        double rebuild
    )
    {
        Cube<GeneratedPartnership> changed = cube;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < ChainedChanges; i++)
        {
            changed = Changes.Put(changed, partnerships, Changes.Place(i, partnerships.Length));
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
                    $"  query {query.Id} before {times[0], 10:N1} us, after {times[1], 10:N1} us, "
                        + $"{times[1] / times[0], 6:N2} x"
                )
            );
        }
    }

    private static void Ask(Cube<GeneratedPartnership> cube, SuiteQuery query, Answer answer)
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
