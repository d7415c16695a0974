namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>The times and the agreement of the contenders for one query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Microseconds">The median time of each contender, the library first.</param>
/// <param name="Disagrees">The contenders whose answer differs from that of the library.</param>
/// <param name="AllocatedBytes">The bytes that the library allocates per run.</param>
/// <param name="BytesTouched">The bytes that must be read.</param>
/// <param name="LimitMicroseconds">The time to read these bytes from memory.</param>
internal sealed record QueryTiming(
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
