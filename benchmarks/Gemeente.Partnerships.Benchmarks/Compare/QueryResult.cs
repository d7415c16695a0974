using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>What came out for one query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Microseconds">The median time of each contender, the library first.</param>
/// <param name="Disagrees">Those whose answer differs from the library's.</param>
/// <param name="AllocatedBytes">What the library allocates a run.</param>
/// <param name="BytesTouched">The bytes that it must touch.</param>
/// <param name="LimitMicroseconds">The time that memory needs for them.</param>
internal sealed record QueryResult(
    SuiteQuery Query,
    IReadOnlyList<double> Microseconds,
    IReadOnlyList<string> Disagrees,
    double AllocatedBytes,
    long BytesTouched,
    double LimitMicroseconds
)
{
    public double Ours => Microseconds[0];

    public double Linq => Microseconds[1];

    public double Plinq => Microseconds[2];

    public double DuckDb => Microseconds[3];
}
