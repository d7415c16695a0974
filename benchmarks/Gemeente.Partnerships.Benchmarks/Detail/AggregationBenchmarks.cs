using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>The counting queries of the comparison and their allocations.</summary>
[MemoryDiagnoser]
public class AggregationBenchmarks
{
    private readonly Answer _answer = new();
    private LibraryContender? _library;

    [Params(39, 50_000, 1_000_000)]
    public int Rows { get; set; }

    [Params(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)]
    public int Query { get; set; }

    [GlobalSetup]
    public void Setup() => _library = new LibraryContender(PartnershipGenerator.Default.Take(Rows));

    [Benchmark]
    public int Count()
    {
        _answer.Clear();
        _library!.Run(Query, _answer);
        return _answer.Rows;
    }
}
