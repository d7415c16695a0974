namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The categories of a dimension in one cube, numbered: code 0 is Unknown, the others follow.</summary>
internal abstract class CategoryAxis(string id, Label label, bool isMany)
{
    private int[]? _displayOrder;
    private bool? _isInOrder;

    public string Id { get; } = id;

    public Label Label { get; } = label;

    public bool IsMany { get; } = isMany;

    /// <summary>The number of codes, Unknown included.</summary>
    public abstract int CodeCount { get; }

    /// <summary>The codes but for Unknown, in the order of their categories.</summary>
    public ReadOnlySpan<int> DisplayOrder => _displayOrder ??= Sort();

    /// <summary>Whether the codes stand in the order of their categories.</summary>
    public bool IsInOrder => _isInOrder ??= IsAscending(DisplayOrder);

    public abstract string CodeText(int code);

    public abstract Label NameOf(int code);

    /// <summary>The number for each code once the categories stand in order.</summary>
    public int[] Renumbering()
    {
        int[] numbers = new int[CodeCount];
        int next = 1;
        foreach (int code in DisplayOrder)
        {
            numbers[code] = next++;
        }

        return numbers;
    }

    protected abstract int[] Sort();

    private static bool IsAscending(ReadOnlySpan<int> codes)
    {
        for (int i = 1; i < codes.Length; i++)
        {
            if (codes[i] < codes[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}
