using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>
/// The least and the greatest code of each block of rows. A filter skips blocks without a wanted code.
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

    /// <summary>True if a block may contain a code of a range.</summary>
    public bool MayHave(int block, TCode from, TCode to) => _least[block] <= to && _greatest[block] >= from;

    /// <summary>Returns the blocks after some rows changed and others were cut or added at the end.</summary>
    public CodeBlocks<TCode> After(ReadOnlySpan<TCode> codes, IEnumerable<int> changedRows)
    {
        int rows = Words * 64;
        var after = new CodeBlocks<TCode>(
            new TCode[(codes.Length + rows - 1) / rows],
            new TCode[(codes.Length + rows - 1) / rows]
        );
        int kept = Math.Min(_least.Length, after._least.Length);
        Array.Copy(_least, after._least, kept);
        Array.Copy(_greatest, after._greatest, kept);
        IEnumerable<int> changed = changedRows.Select(row => row / rows);
        foreach (int block in changed.Append(kept - 1).Append(after._least.Length - 1).Distinct())
        {
            (after._least[block], after._greatest[block]) = Extremes(codes, block);
        }

        return after;
    }

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
}
