namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Enumerates the known codes that have a count, in category order.</summary>
/// <param name="counts">The counts by code.</param>
/// <param name="order">The codes in category order; null if the codes themselves are in that order.</param>
internal struct CodeEnumerator(long[] counts, int[]? order)
{
    private int _position;

    public int Current { get; private set; }

    public bool MoveNext()
    {
        while (_position < counts.Length - 1)
        {
            int code = order is null ? ++_position : order[_position++];
            if (counts[code] != 0)
            {
                Current = code;
                return true;
            }
        }

        return false;
    }

    public void Reset() => _position = 0;
}
