namespace Gemeente.Partnerships.Text;

/// <summary>Counts the letters to insert, delete or replace to change one text into another (Levenshtein).</summary>
internal static class EditDistance
{
    private const int MaxOnStack = 256;

    /// <summary>Returns the number of edits, or a higher number than the limit where there are more.</summary>
    /// <param name="from">One text. Case matters.</param>
    /// <param name="to">The other text.</param>
    /// <param name="max">The limit. Counting stops as soon as it is exceeded.</param>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int max)
    {
        if (Math.Abs(from.Length - to.Length) > max)
            return max + 1;

        // The last row of the table: the edits that change the beginning of one text into each beginning of the other.
        // Only beginnings that differ by at most the limit in length can be within it.
        Span<int> row = to.Length < MaxOnStack ? stackalloc int[to.Length + 1] : new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
            row[j] = Math.Min(j, max + 1);
        for (int i = 1; i <= from.Length; i++)
        {
            int first = Math.Max(1, i - max);
            int last = (int)Math.Min(to.Length, (long)i + max);
            int diagonal = row[first - 1];
            row[first - 1] = first == 1 ? Math.Min(i, max + 1) : max + 1;
            int fewest = row[first - 1];
            for (int j = first; j <= last; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(replaced, max + 1), 1 + Math.Min(row[j], row[j - 1]));
                fewest = Math.Min(fewest, row[j]);
            }

            if (fewest > max)
                return max + 1;
        }

        return row[to.Length];
    }

    /// <summary>Returns the steps that <see cref="Between"/> takes at most.</summary>
    public static long MaxSteps(int fromLength, int toLength, int max) =>
        Math.Abs(fromLength - toLength) > max ? 1 : 1 + ((long)fromLength * Math.Min(toLength, (2 * max) + 1));
}
