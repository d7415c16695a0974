using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Runs the suite with all contenders on a number of partnerships, and compares their answers and times.
/// </summary>
internal sealed class Comparison : IDisposable
{
    private const int AllocationRuns = 100;

    private static readonly TimeSpan TimePerQuery = TimeSpan.FromMilliseconds(600);

    private readonly PlainPartnership[] _partnerships;
    private readonly LibraryContender _library;
    private readonly DuckDbContender _duckDb;
    private readonly Contender[] _contenders;

    public Comparison(int rows)
    {
        _partnerships = [.. PartnershipGenerator.Default.Take(rows).Select(PlainPartnership.Of)];
        _library = new LibraryContender(PartnershipGenerator.Default.Take(rows));
        _duckDb = new DuckDbContender(_library.Cube);
        _contenders = [_library, new LinqContender(_partnerships), new PlinqContender(_partnerships), _duckDb];
    }

    public string DuckDbVersion => _duckDb.Version;

    /// <summary>
    /// Runs all code of all contenders until the compiler has optimised it: on a small and on a larger number of
    /// partnerships.
    /// </summary>
    public static void WarmUp()
    {
        WarmUp(39);
        WarmUp(1000);
    }

    private static void WarmUp(int rows)
    {
        const int Runs = 40;
        const int Rounds = 4;
        using var comparison = new Comparison(rows);
        var answer = new Answer();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Contender contender in comparison._contenders)
            {
                for (int run = 0; run < Runs * Suite.Queries.Count; run++)
                {
                    answer.Clear();
                    contender.Run((run % Suite.Queries.Count) + 1, answer);
                }
            }

            // The compiler counts calls and recompiles after a tenth of a second without new methods.
            Thread.Sleep(TimeSpan.FromMilliseconds(200));
        }
    }

    public QueryTiming Run(SuiteQuery query, double bandwidth)
    {
        Answer[] answers = [.. _contenders.Select(_ => new Answer())];
        Action[] runs =
        [
            .. _contenders.Zip(
                answers,
                (contender, answer) =>
                    (Action)(
                        () =>
                        {
                            answer.Clear();
                            contender.Run(query.Id, answer);
                        }
                    )
            ),
        ];
        foreach (Action run in runs)
        {
            run();
        }

        // Answers are compared, and sorted for that, only after the timing.
        double[] times = Race.Time(runs, TimePerQuery);
        string[] disagrees =
        [
            .. Enumerable
                .Range(1, runs.Length - 1)
                .Where(i => !answers[0].Agrees(answers[i], _partnerships, Suite.IsOnPage))
                .Select(i => _contenders[i].Name),
        ];
        long bytes = MemoryModel.BytesTouched(query, _library, answers[0].Rows);
        return new QueryTiming(query, times, disagrees, AllocationOf(runs[0]), bytes, bytes / bandwidth * 1e6);
    }

    public void Dispose() => _duckDb.Dispose();

    private static double AllocationOf(Action run)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < AllocationRuns; i++)
        {
            run();
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)AllocationRuns;
    }
}
