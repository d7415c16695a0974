namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>
/// Random numbers that anyone can repeat: SplitMix64, begun anew for every tie, so that tie i is the same at any size.
/// </summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to a bound.</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>True this many times in a hundred.</summary>
    public bool Percent(int percent) => Next(100) < percent;
}
