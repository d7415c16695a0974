using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Builds an index of twelve dimensions on one processor and on all.</summary>
[MemoryDiagnoser]
[Config(typeof(Processors))]
public class BuildBenchmarks
{
    private readonly CubeOptions<GeneratedPartnership> _clustered = new() { ClusterBy = GeneratedDimensions.ClusterBy };
    private readonly Dimension<GeneratedPartnership>[] _twelve = [.. GeneratedDimensions.Twelve];
    private GeneratedPartnership[] _partnerships = [];
    private Cube<GeneratedPartnership>? _cube;

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _partnerships = [.. PartnershipGenerator.Default.Take(Rows)];

    [Benchmark]
    public Cube<GeneratedPartnership> Clustered() => Cube.Create(_partnerships, _clustered);

    [Benchmark]
    public Cube<GeneratedPartnership> ClusteredWithTwelveDimensions()
    {
        _cube = Cube.Create(_partnerships, _clustered);
        _cube.Prepare(_twelve);
        return _cube;
    }

    private sealed class Processors : ManualConfig
    {
        public Processors()
        {
            AddJob(Job.Default.WithId("one").WithAffinity(1).WithEnvironmentVariable("DOTNET_PROCESSOR_COUNT", "1"));
            AddJob(Job.Default.WithId("all"));
        }
    }
}
