using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Benchmarks.Detail;

/// <summary>Loading of the registers and the NCDO data set, each time in a new process.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1)]
public class LoadBenchmarks
{
    [Benchmark]
    public PartnershipDataSet RegistersAndNcdo() => NcdoDataSet.Load();
}
