using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>The least and the greatest code of each block of rows, so that blocks without a wanted code are not read.</summary>
internal readonly struct CodeBlocks<TCode>
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    /// <summary>A block is this many words of 64 rows.</summary>
    public const int Words = 16;

    private readonly TCode[] _least;
    private readonly TCode[] _greatest;

    public CodeBlocks(ReadOnlySpan<TCode> codes)
    {
        int rows = Words * 64;
        _least = new TCode[(codes.Length + rows - 1) / rows];
        _greatest = new TCode[_least.Length];
        for (int block = 0; block < _least.Length; block++)
        {
            TCode least = TCode.MaxValue;
            TCode greatest = TCode.MinValue;
            foreach (TCode code in codes.Slice(block * rows, Math.Min(rows, codes.Length - (block * rows))))
            {
                least = TCode.Min(least, code);
                greatest = TCode.Max(greatest, code);
            }

            _least[block] = least;
            _greatest[block] = greatest;
        }
    }

    public long Bytes => 2L * _least.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<TCode>();

    /// <summary>Whether a block may have a code in a range.</summary>
    public bool MayHave(int block, TCode from, TCode to) => _least[block] <= to && _greatest[block] >= from;
}
