using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>A set of cells: a bitmap where the table is small enough, a hash set where it is not.</summary>
internal sealed class CellPresence
{
    private const long MaxDenseCells = 1L << 28;

    private readonly HashSet<long>? _sparse;

    public CellPresence(long cells)
    {
        Cells = cells;
        if (cells <= MaxDenseCells)
        {
            Words = new ulong[(cells + 63) >> 6];
        }
        else
        {
            _sparse = [];
        }
    }

    /// <summary>How many cells there may be.</summary>
    public long Cells { get; }

    /// <summary>A bit a cell; null where the set is a hash set.</summary>
    public ulong[]? Words { get; }

    public bool Contains(long cell) =>
        Words is not null ? (Words[cell >> 6] >> (int)(cell & 63) & 1) != 0 : _sparse!.Contains(cell);

    /// <summary>Adds a cell.</summary>
    /// <returns>Whether it was absent.</returns>
    public bool Add(long cell)
    {
        if (Words is null)
        {
            return _sparse!.Add(cell);
        }

        ref ulong word = ref Words[cell >> 6];
        ulong bit = 1UL << (int)(cell & 63);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Adds the cells of another set out of as many.</summary>
    public void Add(CellPresence other)
    {
        if (Words is not null)
        {
            for (int i = 0; i < Words.Length; i++)
            {
                Words[i] |= other.Words![i];
            }

            return;
        }

        _sparse!.UnionWith(other._sparse!);
    }

    /// <summary>The present cells; ascending where the set is a bitmap.</summary>
    public IEnumerator<long> GetEnumerator() => Words is null ? _sparse!.GetEnumerator() : PresentCells(Words);

    private static IEnumerator<long> PresentCells(ulong[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong bits = words[i]; bits != 0; bits &= bits - 1)
            {
                yield return ((long)i << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
