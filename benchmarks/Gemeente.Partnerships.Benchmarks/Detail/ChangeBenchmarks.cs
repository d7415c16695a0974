using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Benchmarks.Measures;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>One change to a cube of twelve dimensions, compared with a rebuild.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    private GeneratedPartnership[] _partnerships = [];
    private Cube<GeneratedPartnership>? _cube;
    private int _at;

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _partnerships = [.. PartnershipGenerator.Default.Take(Rows)];
        _cube = Changes.NewCube(_partnerships);
        Changes.Put(_cube, _partnerships, 0);
    }

    [Benchmark(Baseline = true)]
    public Cube<GeneratedPartnership> Rebuild() => Changes.NewCube(_partnerships);

    [Benchmark]
    public Cube<GeneratedPartnership> ReplaceOne() => Changes.Put(_cube!, _partnerships, Changes.Place(_at++, Rows));

    [Benchmark]
    public Cube<GeneratedPartnership> AddOne() => _cube!.With([PartnershipGenerator.Default.Make(Rows + _at++)], []);

    [Benchmark]
    public Cube<GeneratedPartnership> RemoveOne() =>
        _cube!.With([], [Changes.KeyOf(_partnerships[Changes.Place(_at++, Rows)])]);
}
