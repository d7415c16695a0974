using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>The categories of a dimension in one cube, numbered: code 0 is Unknown, the others follow.</summary>
internal abstract class CategoryAxis(string id, Label label, bool isMany, bool hasEmptyRows)
{
    private Order? _order;

    public string Id { get; } = id;

    public Label Label { get; } = label;

    public bool IsMany { get; } = isMany;

    /// <summary>True if a table has rows without facts, between the first and the last with facts.</summary>
    public bool HasEmptyRows { get; } = hasEmptyRows;

    /// <summary>The number of codes, Unknown included.</summary>
    public abstract int CodeCount { get; }

    /// <summary>The known codes in category order.</summary>
    public ReadOnlySpan<int> DisplayOrder => Sorted.Codes;

    /// <summary>The known codes in category order; null if the codes themselves are in that order.</summary>
    public int[]? OrderOfCodes => Sorted.IsAscending ? null : Sorted.Codes;

    /// <summary>True if the codes are in category order.</summary>
    public bool IsInOrder => Sorted.IsAscending;

    // One reference: a racing thread sees a complete order or null.
    private Order Sorted => _order ??= Order.Of(Sort());

    public abstract string CodeText(int code);

    /// <summary>Returns the code of a category; null for unknown.</summary>
    public string? CodeOrUnknown(int code) => code == 0 ? null : CodeText(code);

    /// <summary>Returns the number of each category by its code.</summary>
    public Dictionary<string, int> NumbersByCode()
    {
        Dictionary<string, int> numbers = new(CodeCount, StringComparer.Ordinal);
        for (int code = 1; code < CodeCount; code++)
            numbers[CodeText(code)] = code;
        return numbers;
    }

    public abstract Label NameOf(int code);

    /// <summary>The new number of each code if codes follow category order.</summary>
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

    /// <summary>Returns the rank of each code in category order. Unknown has the last rank.</summary>
    public int[] Ranks()
    {
        int[] ranks = Renumbering();
        ranks[0] = CodeCount;
        return ranks;
    }

    protected abstract int[] Sort();

    private sealed record Order(int[] Codes, bool IsAscending)
    {
        public static Order Of(int[] codes)
        {
            bool isAscending = true;
            for (int i = 1; i < codes.Length && isAscending; i++)
            {
                isAscending = codes[i] > codes[i - 1];
            }

            return new Order(codes, isAscending);
        }
    }
}
