using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>Finds the name that was probably meant by a name that does not exist.</summary>
internal static class NearestNames
{
    /// <summary>The length of the longest name for which another one is looked for.</summary>
    public const int MaxLength = 64;

    private const int MinLength = 3;

    // The length of the longest name that can be near enough.
    private const int MaxCandidateLength = MaxLength + (MaxLength / 3);

    /// <summary>
    /// Returns the candidate with the fewest edits in any case, the first of several; null where all need more edits
    /// than a third of the letters of the word, or the word is too long. Two swapped letters are one edit.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        long steps = long.MaxValue;
        return To(word, candidates, ref steps);
    }

    /// <summary>Returns the same with a number of steps at most.</summary>
    /// <param name="word">The name that does not exist.</param>
    /// <param name="candidates">The names that exist.</param>
    /// <param name="steps">
    /// The steps that are left; negative afterwards if the search stopped because there were too few.
    /// </param>
    public static string? To(string word, IEnumerable<string> candidates, ref long steps)
    {
        if (word.Length is < MinLength or > MaxLength)
            return null;
        Span<char> lower = stackalloc char[MaxLength];
        lower = lower[..word.AsSpan().ToLowerInvariant(lower)];
        Span<char> other = stackalloc char[MaxCandidateLength];
        string? nearest = null;
        int max = word.Length / 3;
        foreach (string candidate in candidates)
        {
            steps -= EditDistance.MaxSteps(word.Length, candidate.Length, max);
            if (steps < 0 || max < 0)
                break;
            if (Math.Abs(word.Length - candidate.Length) > max)
                continue;
            int length = candidate.AsSpan().ToLowerInvariant(other);
            int edits = IsSwap(lower, other[..length]) ? 1 : EditDistance.Between(lower, other[..length], max);
            if (edits <= max)
                (nearest, max) = (candidate, edits - 1);
        }

        return nearest;
    }

    /// <summary>True if two neighbouring letters are swapped, and all others are equal. That is one slip.</summary>
    private static bool IsSwap(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        int at = word.CommonPrefixLength(other);
        return word.Length == other.Length
            && at + 1 < word.Length
            && word[at] == other[at + 1]
            && word[at + 1] == other[at]
            && word[(at + 2)..].SequenceEqual(other[(at + 2)..]);
    }
}
