namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>
/// Reproducible random numbers (SplitMix64). Each partnership has its own seed, so that partnership i is the same in a
/// set of any size.
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

    /// <summary>Returns true with a probability in percent.</summary>
    public bool Percent(int percent) => Next(100) < percent;
}
