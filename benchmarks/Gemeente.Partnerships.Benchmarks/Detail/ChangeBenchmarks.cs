using BenchmarkDotNet.Attributes;
using Gemeente.Partnerships.Benchmarks.Measures;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>One change to a cube of twelve dimensions, and making it anew.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    private Tie[] _ties = [];
    private Cube<Tie>? _cube;
    private int _at;

    [Params(1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _ties = [.. TieSource.Default.Take(Rows)];
        _cube = Changes.NewCube(_ties);
        Changes.Put(_cube, _ties, 0);
    }

    [Benchmark(Baseline = true)]
    public Cube<Tie> Rebuild() => Changes.NewCube(_ties);

    [Benchmark]
    public Cube<Tie> ReplaceOne() => Changes.Put(_cube!, _ties, Changes.Place(_at++, Rows));

    [Benchmark]
    public Cube<Tie> AddOne() => _cube!.With([TieSource.Default.Make(Rows + _at++)], []);

    [Benchmark]
    public Cube<Tie> RemoveOne() => _cube!.With([], [Changes.KeyOf(_ties[Changes.Place(_at++, Rows)])]);
}
