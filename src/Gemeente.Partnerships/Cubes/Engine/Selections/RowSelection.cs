using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Selections;

/// <summary>
/// Selected rows of a chunk: those in [<see cref="Start"/>, <see cref="End"/>) whose bit in <see cref="Words"/> is set,
/// or all of them without words. The words belong to a column or to the query buffers.
/// </summary>
internal readonly struct RowSelection(int start, int end, ulong[]? words)
{
    public readonly int Start = start;
    public readonly int End = end;
    public readonly ulong[]? Words = words;

    public static RowSelection None => default;

    public bool IsEmpty => Start >= End;

    public bool IsRange => Words is null;

    /// <summary>The number of rows between the bounds, selected or not.</summary>
    public int Span => End - Start;

    public bool Covers(int length) => Words is null && Start == 0 && End == length;

    public int Count() =>
        IsEmpty ? 0
        : Words is null ? End - Start
        : Bits.Count(Words, Start, End);

    public bool Any() => !IsEmpty && (Words is null || Bits.Any(Words, Start, End));

    /// <summary>Returns the same rows between the first and the last of them.</summary>
    public RowSelection Trimmed()
    {
        int first = Next(-1);
        if (first < 0)
        {
            return None;
        }

        if (Words is null)
        {
            return this;
        }

        int word = (End - 1) >> 6;
        ulong bits = Words[word] & Bits.Mask(word, first, End);
        while (bits == 0)
        {
            word--;
            bits = Words[word] & Bits.Mask(word, first, End);
        }

        return new RowSelection(first, (word << 6) + 64 - BitOperations.LeadingZeroCount(bits), Words);
    }

    /// <summary>Returns the first selected row after a row; -1 if there are no more.</summary>
    public int Next(int row)
    {
        for (row = Math.Max(row + 1, Start); row < End; row = (row | 63) + 1)
        {
            if (Words is null)
            {
                return row;
            }

            ulong bits = Words[row >> 6] >> (row & 63);
            if (bits != 0)
            {
                row += BitOperations.TrailingZeroCount(bits);
                return row < End ? row : -1;
            }
        }

        return -1;
    }

    /// <summary>Returns the rows of this selection that are set in a bitmap.</summary>
    public RowSelection And(ulong[] words, QueryBuffers buffers)
    {
        if (Words is null)
        {
            return new RowSelection(Start, End, words);
        }

        ulong[] both = buffers.TakeBitmap();
        Bits.And(Words, words, both, Start, End);
        return new RowSelection(Start, End, both);
    }

    /// <summary>Returns the part of this selection between two bounds.</summary>
    public RowSelection Between(int start, int end)
    {
        start = Math.Max(start, Start);
        end = Math.Min(end, End);
        return start < end ? new RowSelection(start, end, Words) : None;
    }
}
