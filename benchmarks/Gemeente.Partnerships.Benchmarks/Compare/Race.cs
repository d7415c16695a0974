using System.Diagnostics;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Times several alternatives in turns, so that other work of the machine affects all of them alike. A turn repeats a
/// fast alternative until its time can be measured. The number of turns depends on the time budget; the median of the
/// turns is the result.
/// </summary>
internal static class Race
{
    private const int MinTurns = 5;
    private const int MinTurnsOfSlow = 3;
    private const int MaxTurns = 301;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Turn = TimeSpan.FromMicroseconds(250);

    /// <summary>The median time of each alternative, in microseconds per run.</summary>
    /// <param name="runs">The alternatives.</param>
    /// <param name="budget">The approximate time to spend.</param>
    public static double[] Time(IReadOnlyList<Action> runs, TimeSpan budget)
    {
        int[] repetitions = [.. runs.Select(RunsPerTurn)];
        var turns = runs.Select(_ => new List<double>()).ToArray();
        long start = Stopwatch.GetTimestamp();
        for (int turn = 0; turn < MaxTurns; turn++)
        {
            for (int i = 0; i < runs.Count; i++)
            {
                turns[i].Add(TimeOf(runs[i], repetitions[i]).TotalMicroseconds / repetitions[i]);
            }

            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            int fewest = elapsed / (turn + 1) > Slow ? MinTurnsOfSlow : MinTurns;
            if (elapsed > budget && turn + 1 >= fewest)
            {
                break;
            }
        }

        return [.. turns.Select(Median)];
    }

    public static double Median(List<double> values)
    {
        values.Sort();
        int middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>Warms up, and returns the number of runs per turn.</summary>
    private static int RunsPerTurn(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan best = TimeSpan.MaxValue;
        do
        {
            TimeSpan elapsed = TimeOf(run, 1);
            best = elapsed < best ? elapsed : best;
        } while (Stopwatch.GetElapsedTime(start) < WarmUp);

        int runs = (int)Math.Clamp(Turn / best, 1, 10_000);
        return runs == 1 ? 1 : (int)Math.Clamp(Turn / (TimeOf(run, runs) / runs), 1, 100_000);
    }

    private static TimeSpan TimeOf(Action run, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs; i++)
        {
            run();
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
