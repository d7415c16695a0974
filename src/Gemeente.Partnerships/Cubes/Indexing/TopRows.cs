namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Keeps the best rows: by rank, then by the comparer of the request, then by location. Rows are added in the order of
/// their locations.
/// </summary>
internal sealed class TopRows<TFact>(CubeIndex<TFact> index, IComparer<TFact>? thenBy, int wanted)
    : IComparer<(int Rank, int Location)>
{
    // Once full, a heap with the worst row at its root.
    private (int Rank, int Location)[] _rows = new (int Rank, int Location)[Math.Min(wanted, 64)];
    private int _count;

    /// <summary>A row of a worse rank is not kept.</summary>
    public int WorstRank { get; private set; } = int.MaxValue;

    public void Add(int rank, int location)
    {
        if (_count < wanted)
        {
            if (_count == _rows.Length)
            {
                Array.Resize(ref _rows, Math.Min(wanted, 2 * _count));
            }

            _rows[_count++] = (rank, location);
            if (_count == wanted)
            {
                for (int root = (_count / 2) - 1; root >= 0; root--)
                {
                    Sink(root);
                }

                WorstRank = _rows[0].Rank;
            }
        }
        else if (
            rank < WorstRank
            || (rank == WorstRank && thenBy is not null && Compare((rank, location), _rows[0]) < 0)
        )
        {
            _rows[0] = (rank, location);
            Sink(0);
            WorstRank = _rows[0].Rank;
        }
    }

    /// <summary>The facts in order, after skipping some.</summary>
    public TFact[] From(int skip)
    {
        Array.Sort(_rows, 0, _count, this);
        var facts = new TFact[Math.Max(0, _count - skip)];
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i] = index.FactAt(_rows[skip + i].Location);
        }

        return facts;
    }

    public int Compare((int Rank, int Location) x, (int Rank, int Location) y)
    {
        int order = x.Rank.CompareTo(y.Rank);
        if (order == 0 && thenBy is not null)
        {
            order = thenBy.Compare(index.FactAt(x.Location), index.FactAt(y.Location));
        }

        return order == 0 ? x.Location.CompareTo(y.Location) : order;
    }

    private void Sink(int root)
    {
        (int Rank, int Location) row = _rows[root];
        for (int child = (2 * root) + 1; child < _count; child = (2 * root) + 1)
        {
            if (child + 1 < _count && Compare(_rows[child + 1], _rows[child]) > 0)
            {
                child++;
            }

            if (Compare(_rows[child], row) <= 0)
            {
                break;
            }

            _rows[root] = _rows[child];
            root = child;
        }

        _rows[root] = row;
    }
}
