namespace Gemeente.Partnerships.Cubes.Indexing.Keys;

/// <summary>
/// An immutable map from numbers to numbers. A number that was never set maps to itself. Pages without a set number do
/// not exist. A changed version shares all unchanged pages.
/// </summary>
internal sealed class NumberMap
{
    private const int PageBits = 11;
    private const int PageSize = 1 << PageBits;

    private readonly int[]?[] _pages;

    private NumberMap(int[]?[] pages) => _pages = pages;

    public static NumberMap Identity { get; } = new([]);

    public int this[int number] => Read(_pages, number);

    public Editor Edit() => new(this);

    private static int Read(int[]?[] pages, int number) =>
        number >> PageBits < pages.Length && pages[number >> PageBits] is { } page
            ? page[number & (PageSize - 1)]
            : number;

    /// <summary>
    /// Makes the next version. A page is copied on the first change in it. Not to be used after that.
    /// </summary>
    internal sealed class Editor(NumberMap original)
    {
        private readonly HashSet<int> _owned = [];
        private int[]?[] _pages = [.. original._pages];

        public int this[int number]
        {
            get => Read(_pages, number);
            set => PageToChange(number >> PageBits)[number & (PageSize - 1)] = value;
        }

        public NumberMap ToMap() => new(_pages);

        private int[] PageToChange(int page)
        {
            if (!_owned.Add(page))
            {
                return _pages[page]!;
            }

            if (page >= _pages.Length)
            {
                Array.Resize(ref _pages, page + 1);
            }

            int[] changed = new int[PageSize];
            if (_pages[page] is { } old)
            {
                old.CopyTo(changed, 0);
            }
            else
            {
                for (int i = 0; i < PageSize; i++)
                {
                    changed[i] = (page << PageBits) + i;
                }
            }

            return _pages[page] = changed;
        }
    }
}
