using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Queries for facts: early and late pages, and all matching facts.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private readonly PageRequest<GeneratedPartnership> _first = new() { OrderBy = GeneratedDimensions.Start };
    private readonly PageRequest<GeneratedPartnership> _later = new()
    {
        OrderBy = GeneratedDimensions.Start,
        Skip = 5_000,
    };
    private readonly PageRequest<GeneratedPartnership> _last = new()
    {
        OrderBy = GeneratedDimensions.Start,
        IsDescending = true,
    };
    private Cube<GeneratedPartnership>? _all;
    private Cube<GeneratedPartnership>? _some;

    [Params(39, 50_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _all = new LibraryContender(PartnershipGenerator.Default.Take(Rows)).Cube;
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
        foreach (GeneratedPartnership partnership in _some!)
        {
            count += partnership.Id > 0 ? 1 : 0;
        }

        return count;
    }
}
