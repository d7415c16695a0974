using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Building an index of twelve dimensions, on one processor and on all.</summary>
[MemoryDiagnoser]
[Config(typeof(Processors))]
public class BuildBenchmarks
{
    private readonly CubeOptions<Tie> _clustered = new() { ClusterBy = TieDimensions.ClusterBy };
    private readonly Dimension<Tie>[] _twelve = [.. TieDimensions.Twelve];
    private Tie[] _ties = [];
    private Cube<Tie>? _cube;

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _ties = [.. TieSource.Default.Take(Rows)];

    [Benchmark]
    public Cube<Tie> Clustered() => Cube.Create(_ties, _clustered);

    [Benchmark]
    public Cube<Tie> ClusteredWithTwelveDimensions()
    {
        _cube = Cube.Create(_ties, _clustered);
        _cube.Prepare(_twelve, CancellationToken.None, null);
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
