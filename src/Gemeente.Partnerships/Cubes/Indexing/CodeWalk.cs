using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>Goes through the codes that have a count, Unknown left out, in the order of their categories.</summary>
internal struct CodeWalk
{
    private readonly long[] _counts;

    // Null where the codes stand in the order of their categories.
    private readonly int[]? _order;
    private readonly ulong _present;
    private ulong _left;
    private int _position;

    public CodeWalk(CategoryAxis axis, long[] counts, ulong present)
    {
        _counts = counts;
        _order = axis.OrderOfCodes;
        _present = _order is null ? present : 0;
        Reset();
    }

    /// <summary>The code it stands on.</summary>
    public int Code { get; private set; }

    public bool MoveNext()
    {
        if (_left != 0)
        {
            Code = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        long[] counts = _counts;
        while (_position < counts.Length - 1)
        {
            int code = _order is null ? ++_position : _order[_position++];
            if (counts[code] != 0)
            {
                Code = code;
                return true;
            }
        }

        return false;
    }

    public void Reset()
    {
        // Where it is known which codes have a count, there is no need to look for them.
        _left = _present;
        _position = _left == 0 ? 0 : _counts.Length;
    }
}
