using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>An axis with its categories. Immutable; <see cref="With"/> makes the next version.</summary>
internal sealed class TypedAxis<TCategory> : CategoryAxis
    where TCategory : notnull
{
    // Up to this many categories from changes are kept apart, so that adding one costs little.
    private const int MaxAdded = 256;

    private readonly TCategory[] _categories;
    private readonly Dictionary<TCategory, int> _codes;
    private readonly TCategory[] _added;

    public TypedAxis(
        string id,
        Label label,
        CodeList<TCategory> codeList,
        TCategory[] categories,
        Dictionary<TCategory, int> codes
    )
        : this(id, label, codeList, categories, codes, []) { }

    private TypedAxis(
        string id,
        Label label,
        CodeList<TCategory> codeList,
        TCategory[] categories,
        Dictionary<TCategory, int> codes,
        TCategory[] added
    )
        : base(id, label, codeList.IsMultiValued, codeList.Next is not null)
    {
        CodeList = codeList;
        _categories = categories;
        _codes = codes;
        _added = added;
    }

    public CodeList<TCategory> CodeList { get; }

    public override int CodeCount => 1 + _categories.Length + _added.Length;

    public TCategory this[int code] =>
        code <= _categories.Length ? _categories[code - 1] : _added[code - 1 - _categories.Length];

    public bool TryGetCode([NotNullWhen(true)] TCategory? category, out int code)
    {
        if (category is null)
        {
            code = 0;
            return false;
        }

        if (_codes.TryGetValue(category, out code))
        {
            return true;
        }

        int added = _added.Length == 0 ? -1 : Array.IndexOf(_added, category);
        code = added < 0 ? 0 : 1 + _categories.Length + added;
        return added >= 0;
    }

    /// <summary>Returns the axis with more categories at its end.</summary>
    public TypedAxis<TCategory> With(List<TCategory> more)
    {
        if (more.Count == 0)
        {
            return this;
        }

        TCategory[] added = [.. _added, .. more];
        if (added.Length <= MaxAdded)
        {
            return new TypedAxis<TCategory>(Id, Label, CodeList, _categories, _codes, added);
        }

        TCategory[] all = [.. _categories, .. added];
        return new TypedAxis<TCategory>(Id, Label, CodeList, all, Number(all));
    }

    /// <summary>
    /// Returns the axis with the categories between the first and the last, if its code list has no gaps.
    /// </summary>
    public TypedAxis<TCategory> WithoutGaps()
    {
        if (CodeList.Next is not { } next || DisplayOrder is not [var first, .., var last])
            return this;
        var missing = new List<TCategory>();
        for (
            TCategory category = next(this[first]);
            CodeList.Compare(category, this[last]) < 0 && missing.Count < MaxAdded;
            category = next(category)
        )
        {
            if (!TryGetCode(category, out _))
                missing.Add(category);
        }

        return With(missing);
    }

    /// <summary>Returns the axis with its categories in order, and the new number of each code.</summary>
    public (TypedAxis<TCategory> Axis, int[] Numbers) InOrder()
    {
        int[] numbers = Renumbering();
        var ordered = new TCategory[CodeCount - 1];
        for (int code = 1; code < numbers.Length; code++)
        {
            ordered[numbers[code] - 1] = this[code];
        }

        return (new TypedAxis<TCategory>(Id, Label, CodeList, ordered, Number(ordered)), numbers);
    }

    public override string CodeText(int code) => CodeList.CodeOf(this[code]);

    public override Label NameOf(int code) => CodeList.NameOf(this[code]);

    protected override int[] Sort()
    {
        int[] order = new int[CodeCount - 1];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i + 1;
        }

        bool isSorted = true;
        for (int i = 1; i < order.Length && isSorted; i++)
        {
            isSorted = CodeList.Compare(this[i], this[i + 1]) <= 0;
        }

        if (!isSorted)
        {
            Array.Sort(order, (left, right) => CodeList.Compare(this[left], this[right]));
        }

        return order;
    }

    private static Dictionary<TCategory, int> Number(TCategory[] categories)
    {
        var codes = new Dictionary<TCategory, int>(categories.Length);
        for (int i = 0; i < categories.Length; i++)
        {
            codes.Add(categories[i], i + 1);
        }

        return codes;
    }
}
