namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Enumerates the known codes that have a count, in category order.</summary>
/// <param name="counts">The counts by code.</param>
/// <param name="order">The codes in category order; null if the codes themselves are in that order.</param>
/// <param name="hasEmptyRows">True to enumerate also codes without a count between two with one.</param>
internal struct CodeEnumerator(long[] counts, int[]? order, bool hasEmptyRows = false)
{
    private int _position;
    private bool _hasBegun;

    public int Current { get; private set; }

    public bool MoveNext()
    {
        while (_position < counts.Length - 1)
        {
            int code = CodeAt(_position++);
            if (counts[code] != 0 || (_hasBegun && hasEmptyRows && HasCountAfter(_position)))
            {
                _hasBegun = true;
                Current = code;
                return true;
            }
        }

        return false;
    }

    public void Reset()
    {
        _position = 0;
        _hasBegun = false;
    }

    private readonly int CodeAt(int position) => order is null ? position + 1 : order[position];

    private readonly bool HasCountAfter(int position)
    {
        for (; position < counts.Length - 1; position++)
        {
            if (counts[CodeAt(position)] != 0)
                return true;
        }

        return false;
    }
}
