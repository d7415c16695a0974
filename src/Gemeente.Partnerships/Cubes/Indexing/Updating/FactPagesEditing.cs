using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>Changes the facts of a chunk. Pages without a change are shared with the old version.</summary>
internal static class FactPagesEditing
{
    /// <summary>Replaces facts, and cuts or extends the chunk to a length.</summary>
    public static FactPages<TFact> With<TFact>(
        this FactPages<TFact> facts,
        SortedDictionary<int, TFact> changes,
        int length
    )
    {
        var pages = new TFact[(length + FactChunk.PageSize - 1) >> FactChunk.PageBits][];
        Array.Copy(facts.Pages, pages, Math.Min(pages.Length, facts.Pages.Length));
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
                pages[page] = [.. pages[page]];
                owned[page] = true;
            }

            pages[page][row & (FactChunk.PageSize - 1)] = fact;
        }

        return new FactPages<TFact>(pages, length);
    }

    /// <summary>Puts the facts in another order.</summary>
    public static FactPages<TFact> Reorder<TFact>(this FactPages<TFact> facts, RowOrder order)
    {
        TFact[][] pages = [.. facts.Pages];
        int next = 0;
        foreach ((int start, int count) in order.Runs)
        {
            for (int copied = 0; start != next && copied < count; )
            {
                (int fromPage, int from) = PageOf(start + copied);
                (int toPage, int to) = PageOf(next + copied);
                int step = Math.Min(count - copied, FactChunk.PageSize - Math.Max(from, to));
                if (ReferenceEquals(pages[toPage], facts.Pages[toPage]))
                {
                    pages[toPage] = [.. pages[toPage]];
                }

                Array.Copy(facts.Pages[fromPage], from, pages[toPage], to, step);
                copied += step;
            }

            next += count;
        }

        return new FactPages<TFact>(pages, facts.Length);
    }

    private static (int Page, int Row) PageOf(int row) => (row >> FactChunk.PageBits, row & (FactChunk.PageSize - 1));
}
