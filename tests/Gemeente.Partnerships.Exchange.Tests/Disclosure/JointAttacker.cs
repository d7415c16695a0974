using Gemeente.Partnerships.Exchange.Tables;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>
/// Attacks several published tables of the same facts together. It looks for facts that agree with everything that is
/// published and give a hidden cell another value. If there are none, the cell is found exactly.
/// </summary>
/// <param name="combinations">
/// The number of combinations of categories of all tables. Each has an unknown number of facts.
/// </param>
internal sealed class JointAttacker(int combinations)
{
    // A search that takes longer ends as if it had found other facts.
    private const int MaxSteps = 50_000;

    private readonly List<Sum> _sums = [];
    private int _steps;

    /// <summary>Adds a published table.</summary>
    /// <param name="published">The table.</param>
    /// <param name="minimum">The minimum of its policy.</param>
    /// <param name="counted">The combinations that each cell and total counts, in their order.</param>
    public void Add(ResultTable published, int minimum, int[][] counted)
    {
        foreach ((ResultCell cell, int[] terms) in Attack.All(published).Zip(counted))
        {
            (long lower, long upper) = MarginAttacker.BoundsOf(cell, minimum);
            _sums.Add(new Sum(terms, lower, upper));
        }
    }

    /// <summary>True if some combinations have the sum in all facts that agree with what is published.</summary>
    public bool Finds(int[] terms, long sum) =>
        !Exists(new Sum(terms, 0, sum - 1)) && !Exists(new Sum(terms, sum + 1, MarginAttacker.Infinite));

    private bool Exists(Sum other)
    {
        _steps = 0;
        var bounds = new (long Lower, long Upper)[combinations];
        Array.Fill(bounds, (0, MarginAttacker.Infinite));
        return Search([other, .. _sums], bounds);
    }

    private bool Search(Sum[] sums, (long Lower, long Upper)[] bounds)
    {
        if (++_steps > MaxSteps)
            return true;
        if (!Narrow(sums, bounds))
            return false;
        int open = -1;
        for (int i = 0; i < bounds.Length; i++)
        {
            if (Width(i) > 0 && (open < 0 || Width(i) < Width(open)))
                open = i;
        }

        if (open < 0)
            return true;
        (long lower, long upper) = bounds[open];
        long middle = lower + ((upper - lower) / 2);
        return Search(sums, With((lower, middle))) || Search(sums, With((middle + 1, upper)));

        long Width(int i) => bounds[i].Upper - bounds[i].Lower;

        (long, long)[] With((long, long) part)
        {
            (long, long)[] copy = [.. bounds];
            copy[open] = part;
            return copy;
        }
    }

    // False if a sum cannot be within its bounds.
    private static bool Narrow(Sum[] sums, (long Lower, long Upper)[] bounds)
    {
        for (bool changed = true; changed; )
        {
            changed = false;
            foreach (Sum sum in sums)
            {
                long lower = sum.Terms.Sum(term => bounds[term].Lower);
                long upper = sum.Terms.Sum(term => bounds[term].Upper);
                if (lower > sum.Upper || upper < sum.Lower)
                    return false;
                foreach (int term in sum.Terms)
                {
                    (long Lower, long Upper) old = bounds[term];
                    bounds[term] = (
                        Math.Max(old.Lower, sum.Lower - (upper - old.Upper)),
                        Math.Min(old.Upper, sum.Upper - (lower - old.Lower))
                    );
                    if (bounds[term] == old)
                        continue;
                    changed = true;
                    lower += bounds[term].Lower - old.Lower;
                    upper += bounds[term].Upper - old.Upper;
                }
            }
        }

        return Array.TrueForAll(bounds, bound => bound.Lower <= bound.Upper);
    }

    private sealed record Sum(int[] Terms, long Lower, long Upper);
}
