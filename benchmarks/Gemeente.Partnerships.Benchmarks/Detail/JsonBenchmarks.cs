using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Benchmarks.Measures;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Reading and writing of JSON, and one pass over the same bytes.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private PartnershipDataSet? _dataSet;
    private byte[] _json = [];

    [Params(39, 50_000)]
    public int Rows { get; set; }

    [Params(PartnershipJsonFormat.Document, PartnershipJsonFormat.Lines)]
    public PartnershipJsonFormat Format { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _dataSet = GeneratedDataSet.Create(Rows);
        _json = JsonCommand.Write(_dataSet, Format);
    }

    [Benchmark(Baseline = true)]
    public int OnePass() => JsonCommand.Pass(_json);

    [Benchmark]
    public PartnershipReadResult Read() => JsonCommand.Read(_json);

    [Benchmark]
    public byte[] Write() => JsonCommand.Write(_dataSet!, Format);
}
