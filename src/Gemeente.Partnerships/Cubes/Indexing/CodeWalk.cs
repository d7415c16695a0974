using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Goes through the places of <see cref="AxisCounts"/> that have a count, Unknown left out, in the order of their
/// categories.
/// </summary>
internal struct CodeWalk
{
    // Empty where it is known which places have a count.
    private readonly long[] _counts;

    // Null where the codes stand in the order of their categories.
    private readonly int[]? _order;
    private readonly ulong _present;
    private ulong _left;
    private int _position;

    /// <summary>Looks for the codes that have a count.</summary>
    public CodeWalk(long[] counts, int[]? order)
    {
        _counts = counts;
        _order = order;
    }

    /// <summary>Goes through places known to have a count.</summary>
    public CodeWalk(ulong present)
    {
        _counts = [];
        _present = present;
        _left = present;
    }

    /// <summary>The place it stands on.</summary>
    public int Place { get; private set; }

    public bool MoveNext()
    {
        if (_left != 0)
        {
            Place = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        long[] counts = _counts;
        while (_position < counts.Length - 1)
        {
            int code = _order is null ? ++_position : _order[_position++];
            if (counts[code] != 0)
            {
                Place = code;
                return true;
            }
        }

        return false;
    }

    public void Reset()
    {
        _left = _present;
        _position = 0;
    }
}
