namespace Gemeente.Partnerships.Cubes.Engine.Selections;

/// <summary>
/// A set of local codes of a chunk: a range, or the codes of the range that a table marks with 1.
/// </summary>
internal readonly ref struct ChunkCodeSet
{
    private readonly ReadOnlySpan<int> _table;

    public ChunkCodeSet(int from, int to)
    {
        From = from;
        To = to;
    }

    public ChunkCodeSet(int from, int to, ReadOnlySpan<int> table)
        : this(from, to) => _table = table;

    public static ChunkCodeSet Empty => new(0, -1);

    public int From { get; }

    public int To { get; }

    public bool IsEmpty => From > To;

    /// <summary>True if the set is a range without gaps.</summary>
    public bool IsRange => _table.IsEmpty;

    public ReadOnlySpan<int> Table => _table;

    public bool Contains(int code) => IsRange ? code >= From && code <= To : _table[code] != 0;

    /// <summary>Writes the set as ranges of codes.</summary>
    /// <returns>The number of ranges; 0 if there are more than fit.</returns>
    public int Ranges(Span<(int From, int To)> ranges)
    {
        int count = 0;
        for (int code = From; code <= To; code++)
        {
            if (!Contains(code))
            {
                continue;
            }

            if (count == ranges.Length)
            {
                return 0;
            }

            int from = code;
            code = IsRange ? To : code;
            while (code < To && Contains(code + 1))
            {
                code++;
            }

            ranges[count++] = (from, code);
        }

        return count;
    }

    /// <summary>Returns the first palette entry that is not less than a code.</summary>
    public static int LowerBound(int[] palette, int code)
    {
        int low = 0;
        int high = palette.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (palette[middle] < code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
