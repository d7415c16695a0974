using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// The least and the greatest code of each block of rows, so that blocks without a wanted code are not read.
/// </summary>
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
            (_least[block], _greatest[block]) = Extremes(codes, block);
        }
    }

    private CodeBlocks(TCode[] least, TCode[] greatest)
    {
        _least = least;
        _greatest = greatest;
    }

    public long Bytes => 2L * _least.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<TCode>();

    /// <summary>Whether a block may have a code in a range.</summary>
    public bool MayHave(int block, TCode from, TCode to) => _least[block] <= to && _greatest[block] >= from;

    /// <summary>The blocks of changed codes. Only those touched by the change are looked at again.</summary>
    /// <param name="numbers">What each code has become, unless all stay what they are.</param>
    /// <param name="length">How many rows there are after the change.</param>
    public Builder ToBuilder(TCode[]? numbers, int length) => new(this, numbers, length);

    private static (TCode Least, TCode Greatest) Extremes(ReadOnlySpan<TCode> codes, int block)
    {
        const int rows = Words * 64;
        TCode least = TCode.MaxValue;
        TCode greatest = TCode.MinValue;
        foreach (TCode code in codes.Slice(block * rows, Math.Min(rows, codes.Length - (block * rows))))
        {
            least = TCode.Min(least, code);
            greatest = TCode.Max(greatest, code);
        }

        return (least, greatest);
    }

    /// <summary>Brings blocks up to date. Of no use after that.</summary>
    internal readonly ref struct Builder
    {
        private readonly TCode[] _least;
        private readonly TCode[] _greatest;
        private readonly bool[] _touched;

        public Builder(CodeBlocks<TCode> original, TCode[]? numbers, int length)
        {
            int blocks = (length + (Words * 64) - 1) / (Words * 64);
            _least = new TCode[blocks];
            _greatest = new TCode[blocks];
            _touched = new bool[blocks];
            for (int block = 0; block < blocks; block++)
            {
                // The last block may have other rows than before.
                _touched[block] = block >= original._least.Length - 1;
                if (!_touched[block])
                {
                    TCode least = original._least[block];
                    TCode greatest = original._greatest[block];
                    _least[block] = numbers is null ? least : numbers[int.CreateTruncating(least)];
                    _greatest[block] = numbers is null ? greatest : numbers[int.CreateTruncating(greatest)];
                }
            }

            if (blocks > 0)
            {
                _touched[^1] = true;
            }
        }

        /// <summary>Says that the code of a row changed.</summary>
        public void Touch(int row) => _touched[row / (Words * 64)] = true;

        public CodeBlocks<TCode> ToBlocks(ReadOnlySpan<TCode> codes)
        {
            for (int block = 0; block < _touched.Length; block++)
            {
                if (_touched[block])
                {
                    (_least[block], _greatest[block]) = Extremes(codes, block);
                }
            }

            return new CodeBlocks<TCode>(_least, _greatest);
        }
    }
}
