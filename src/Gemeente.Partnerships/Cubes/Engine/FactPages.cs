using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// The facts of one chunk, in pages, so that a change of one fact copies one page. Immutable.
/// </summary>
internal sealed class FactPages<TFact>
{
    public FactPages(TFact[][] pages, int length)
    {
        Pages = pages;
        Length = length;
    }

    public static FactPages<TFact> Empty { get; } = new([], 0);

    public TFact[][] Pages { get; }

    public int Length { get; }

    public TFact this[int row] => Pages[row >> FactChunk.PageBits][row & (FactChunk.PageSize - 1)];

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

    /// <summary>Reads facts into chunks.</summary>
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
