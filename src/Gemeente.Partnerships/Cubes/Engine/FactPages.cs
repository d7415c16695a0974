using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// The facts of one chunk, in pages so that changing one fact copies little. A version never changes.
/// </summary>
internal sealed class FactPages<TFact>
{
    private readonly TFact[][] _pages;

    private FactPages(TFact[][] pages, int length)
    {
        _pages = pages;
        Length = length;
    }

    public static FactPages<TFact> Empty { get; } = new([], 0);

    public int Length { get; }

    public TFact this[int row] => _pages[row >> FactChunk.PageBits][row & (FactChunk.PageSize - 1)];

    public static FactPages<TFact> Create(int length, Func<int, TFact> factAt)
    {
        var pages = new TFact[(length + FactChunk.PageSize - 1) >> FactChunk.PageBits][];
        for (int page = 0; page < pages.Length; page++)
        {
            int first = page << FactChunk.PageBits;
            pages[page] = new TFact[Math.Min(FactChunk.PageSize, length - first)];
            for (int i = 0; i < pages[page].Length; i++)
            {
                pages[page][i] = factAt(first + i);
            }
        }

        return new FactPages<TFact>(pages, length);
    }

    /// <summary>The chunk with some facts replaced, and cut or extended to a length.</summary>
    public FactPages<TFact> With(SortedDictionary<int, TFact> changes, int length)
    {
        var pages = new TFact[(length + FactChunk.PageSize - 1) >> FactChunk.PageBits][];
        Array.Copy(_pages, pages, Math.Min(pages.Length, _pages.Length));
        bool[] owned = new bool[pages.Length];
        for (int page = 0; page < pages.Length; page++)
        {
            int size = Math.Min(FactChunk.PageSize, length - (page << FactChunk.PageBits));
            if (pages[page]?.Length != size)
            {
                Array.Resize(ref pages[page]!, size);
                owned[page] = true;
            }
        }

        foreach ((int row, TFact fact) in changes)
        {
            int page = row >> FactChunk.PageBits;
            if (!owned[page])
            {
                pages[page] = (TFact[])pages[page].Clone();
                owned[page] = true;
            }

            pages[page][row & (FactChunk.PageSize - 1)] = fact;
        }

        return new FactPages<TFact>(pages, length);
    }

    /// <summary>The facts in another order. Pages of rows that stay where they are are shared.</summary>
    public FactPages<TFact> Reorder(RowOrder order)
    {
        TFact[][] pages = [.. _pages];
        int next = 0;
        foreach ((int start, int count) in order.Stretches)
        {
            for (int copied = 0; start != next && copied < count; )
            {
                int from = start + copied;
                int to = next + copied;
                int step = Math.Min(
                    count - copied,
                    FactChunk.PageSize - Math.Max(from & (FactChunk.PageSize - 1), to & (FactChunk.PageSize - 1))
                );
                TFact[] page = pages[to >> FactChunk.PageBits];
                if (ReferenceEquals(page, _pages[to >> FactChunk.PageBits]))
                {
                    pages[to >> FactChunk.PageBits] = page = [.. page];
                }

                Array.Copy(
                    _pages[from >> FactChunk.PageBits],
                    from & (FactChunk.PageSize - 1),
                    page,
                    to & (FactChunk.PageSize - 1),
                    step
                );
                copied += step;
            }

            next += count;
        }

        return new FactPages<TFact>(pages, Length);
    }

    /// <summary>Facts from a stream, in chunks.</summary>
    public static List<FactPages<TFact>> Read(IEnumerable<TFact> facts)
    {
        var chunks = new List<FactPages<TFact>>();
        var pages = new List<TFact[]>();
        TFact[] page = new TFact[FactChunk.PageSize];
        int count = 0;
        foreach (TFact fact in facts)
        {
            if (count == FactChunk.PageSize)
            {
                pages.Add(page);
                page = new TFact[FactChunk.PageSize];
                count = 0;
                if (pages.Count == FactChunk.Capacity / FactChunk.PageSize)
                {
                    chunks.Add(new FactPages<TFact>([.. pages], FactChunk.Capacity));
                    pages.Clear();
                }
            }

            page[count++] = fact;
        }

        if (count > 0)
        {
            Array.Resize(ref page, count);
            pages.Add(page);
        }

        if (pages.Count > 0)
        {
            chunks.Add(new FactPages<TFact>([.. pages], ((pages.Count - 1) << FactChunk.PageBits) + count));
        }

        return chunks;
    }
}
