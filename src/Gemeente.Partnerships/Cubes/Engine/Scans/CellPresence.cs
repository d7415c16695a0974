using System.Numerics;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>A set of cells: a bitmap where that is smaller, else a hash set.</summary>
internal sealed class CellPresence
{
    private const long MaxDenseCells = 1L << 28;
    private const long FewCells = 1 << 16;

    // A hash set needs some dozens of bytes for each cell.
    private const long DenseCellsPerFact = 256;

    private readonly ulong[] _words = [];
    private readonly HashSet<long>? _sparse;

    /// <param name="cells">The number of cells of the table.</param>
    /// <param name="facts">The number of facts whose cells are added at most.</param>
    public CellPresence(long cells, long facts)
        : this(cells, cells <= Math.Min(MaxDenseCells, Math.Max(FewCells, DenseCellsPerFact * facts))) { }

    private CellPresence(long cells, bool isDense)
    {
        Cells = cells;
        if (isDense)
        {
            _words = new ulong[(cells + 63) >> 6];
        }
        else
        {
            _sparse = [];
        }
    }

    /// <summary>The number of cells of the table.</summary>
    public long Cells { get; }

    /// <summary>The number of words or cells that are stored.</summary>
    public long Stored => _sparse?.Count ?? _words.Length;

    /// <summary>Returns a set for a table of the same size, without cells.</summary>
    public CellPresence Empty() => new(Cells, _sparse is null);

    public bool Contains(long cell) =>
        _sparse is null ? (_words[cell >> 6] >> (int)(cell & 63) & 1) != 0 : _sparse.Contains(cell);

    /// <summary>Adds a cell.</summary>
    /// <returns>Whether it was absent.</returns>
    public bool Add(long cell)
    {
        if (_sparse is not null)
        {
            return _sparse.Add(cell);
        }

        ref ulong word = ref _words[cell >> 6];
        ulong bit = 1UL << (int)(cell & 63);
        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Adds the cells of another set of the same table.</summary>
    public void Add(CellPresence other)
    {
        _sparse?.UnionWith(other._sparse!);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Enumerates the present cells; in ascending order if the set is a bitmap.</summary>
    internal struct Enumerator(CellPresence presence)
    {
        private readonly ulong[] _words = presence._words;
        private HashSet<long>.Enumerator _sparse = presence._sparse?.GetEnumerator() ?? default;
        private readonly bool _isSparse = presence._sparse is not null;
        private int _word = -1;
        private ulong _bits;

        public long Current { get; private set; }

        public bool MoveNext()
        {
            if (_isSparse)
            {
                bool any = _sparse.MoveNext();
                Current = _sparse.Current;
                return any;
            }

            while (_bits == 0)
            {
                if (++_word == _words.Length)
                {
                    return false;
                }

                _bits = _words[_word];
            }

            Current = ((long)_word << 6) + BitOperations.TrailingZeroCount(_bits);
            _bits &= _bits - 1;
            return true;
        }
    }
}
