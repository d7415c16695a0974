using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>Finds the name that was probably meant by a name that does not exist.</summary>
internal static class NearestNames
{
    private const int MinLength = 3;

    /// <summary>
    /// Returns the candidate with the fewest edits in any case, the first of several; null where all need more edits
    /// than a third of the letters of the word.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length < MinLength)
            return null;
        string lower = word.ToLowerInvariant();
        string? nearest = null;
        int max = word.Length / 3;
        foreach (string candidate in candidates)
        {
            int edits = EditDistance.Between(lower, candidate.ToLowerInvariant(), max);
            if (edits <= max)
                (nearest, max) = (candidate, edits - 1);
        }

        return nearest;
    }
}
