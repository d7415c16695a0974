using System.Diagnostics;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Times several ways to do the same, in turns, so that what else the machine does falls on all of them alike. A turn
/// repeats what is quick until its time can be told; there are as many turns as fit the time, and the median of them
/// counts.
/// </summary>
internal static class Race
{
    private const int MinTurns = 5;
    private const int MinTurnsOfSlow = 3;
    private const int MaxTurns = 301;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Turn = TimeSpan.FromMicroseconds(250);

    /// <summary>The median time of each, in microseconds a run.</summary>
    /// <param name="runs">What to time.</param>
    /// <param name="budget">The time to spend, more or less.</param>
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

    /// <summary>Warms up, and tells how many runs fill a turn.</summary>
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
