namespace Gemeente.Partnerships.Queries;

/// <summary>Finds what somebody probably meant by a word that does not exist.</summary>
internal static class NearestNames
{
    /// <summary>
    /// The candidate that takes the fewest edits, when those are few enough for a slip of the keyboard; else null.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length < 3)
            return null;
        string? nearest = null;
        int fewest = 1 + (word.Length / 3);
        foreach (string candidate in candidates)
        {
            int edits = Edits(word, candidate);
            if (edits < fewest)
                (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    /// <summary>How many letters to insert, delete or replace, in any case (Levenshtein).</summary>
    private static int Edits(string from, string to)
    {
        int[] previous = [.. Enumerable.Range(0, to.Length + 1)];
        int[] current = new int[to.Length + 1];
        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replace = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1;
                current[j] = Math.Min(previous[j - 1] + replace, 1 + Math.Min(previous[j], current[j - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[to.Length];
    }
}
