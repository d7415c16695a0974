using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Loading registers and the NCDO set, each time in a process that has loaded nothing yet.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1)]
public class LoadBenchmarks
{
    [Benchmark]
    public PartnershipDataSet RegistersAndNcdo() => NcdoDataSet.Load();
}
