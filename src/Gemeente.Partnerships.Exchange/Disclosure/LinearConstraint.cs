namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// What anybody knows of cells that do not add up: some of them together are no less than others together.
/// </summary>
/// <param name="More">Those that are no less.</param>
/// <param name="Less">Those that are no more.</param>
internal sealed record LinearConstraint(int[] More, int[] Less)
{
    /// <summary>How much more they are: below 0 in no table.</summary>
    public long SlackIn(long[] values)
    {
        long slack = 0;
        foreach (int cell in More)
            slack += values[cell];
        foreach (int cell in Less)
            slack -= values[cell];
        return slack;
    }
}
