using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>The facts themselves: pages near and far, and all that match.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly PageRequest<Tie> _first = new() { OrderBy = TieDimensions.Start };
    private readonly PageRequest<Tie> _later = new() { OrderBy = TieDimensions.Start, Skip = 5_000 };
    private readonly PageRequest<Tie> _last = new() { OrderBy = TieDimensions.Start, Descending = true };
    private Cube<Tie>? _all;
    private Cube<Tie>? _some;

    [Params(39, 50_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _all = new LibraryContender(TieSource.Default.Take(Rows)).Cube;
        _some = _all.Where(Suite.Queries[^1].Filter);
    }

    [Benchmark]
    public int FirstPageOfAll() => _all!.Page(_first).Count;

    [Benchmark]
    public int FirstPage() => _some!.Page(_first).Count;

    [Benchmark]
    public int LaterPage() => _some!.Page(_later).Count;

    [Benchmark]
    public int LastPage() => _some!.Page(_last).Count;

    [Benchmark]
    public int AllThatMatch()
    {
        int count = 0;
        foreach (Tie tie in _some!)
        {
            count += tie.Id > 0 ? 1 : 0;
        }

        return count;
    }
}
