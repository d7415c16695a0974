using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// The codes, names, order and declared list of the categories of a dimension (an SDMX code list).
/// </summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable and thread-safe, as long as its delegates are. Equal by reference.</remarks>
public sealed class CodeList<TCategory>
    where TCategory : notnull
{
    private IReadOnlyList<TCategory>? _declared;
    private Dictionary<TCategory, int>? _declaredOrder;

    /// <summary>Makes an open code list with one category a fact.</summary>
    public CodeList() { }

    private CodeList(CodeList<TCategory> other)
    {
        _declared = other._declared;
        _declaredOrder = other._declaredOrder;
        IsMultiValued = other.IsMultiValued;
        IsOrdered = other.IsOrdered;
        Order = other.Order;
        Code = other.Code;
        Name = other.Name;
        Parser = other.Parser;
        Next = other.Next;
    }

    /// <summary>One category a fact, from an open list, named by its code and in its natural order.</summary>
    public static CodeList<TCategory> Open { get; } = new();

    /// <summary>Several categories a fact, from an open list.</summary>
    public static CodeList<TCategory> OpenMany { get; } = new() { IsMultiValued = true };

    /// <summary>
    /// True if a fact may have several categories. Shares may then exceed 100 %. False by default.
    /// </summary>
    public bool IsMultiValued { get; init; }

    /// <summary>
    /// True if categories can be selected by range (years, sizes). By default true for numbers and dates
    /// only.
    /// </summary>
    public bool IsOrdered { get; init; } =
        typeof(TCategory) == typeof(int)
        || typeof(TCategory) == typeof(long)
        || typeof(TCategory) == typeof(short)
        || typeof(TCategory) == typeof(byte)
        || typeof(TCategory) == typeof(double)
        || typeof(TCategory) == typeof(decimal)
        || typeof(TCategory) == typeof(DateOnly);

    /// <summary>All categories, in order; null if the list is open (the default).</summary>
    /// <exception cref="ArgumentException">A category is null or declared twice.</exception>
    public IReadOnlyList<TCategory>? Declared
    {
        get => _declared;
        init
        {
            _declared = value is null ? null : [.. value];
            _declaredOrder = null;
            if (_declared is not null)
            {
                _declaredOrder = new Dictionary<TCategory, int>(_declared.Count);
                for (int i = 0; i < _declared.Count; i++)
                {
                    if (_declared[i] is not { } category || !_declaredOrder.TryAdd(category, i))
                    {
                        throw new ArgumentException($"Category {i} is null or declared twice.", nameof(value));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The order of the categories. By default the declared order, else the natural one, else that of the codes.
    /// </summary>
    public IComparer<TCategory>? Order { get; init; }

    /// <summary>
    /// The code of a category in files and queries. By default its invariant text.
    /// </summary>
    public Func<TCategory, string>? Code { get; init; }

    /// <summary>The names of a category. By default its code.</summary>
    public Func<TCategory, Label>? Name { get; init; }

    /// <summary>
    /// Reads a code. By default declared categories, numbers, dates, booleans and texts are read.
    /// </summary>
    public CategoryParser<TCategory>? Parser { get; init; }

    /// <summary>Returns the code of a category.</summary>
    /// <param name="category">The category.</param>
    public string CodeOf(TCategory category) =>
        Code is { } code
            ? code(category)
            : category switch
            {
                bool flag => flag ? "true" : "false",
                DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
                IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
                _ => category.ToString() ?? string.Empty,
            };

    /// <summary>Returns the names of a category.</summary>
    /// <param name="category">The category.</param>
    public Label NameOf(TCategory category) => Name is { } name ? name(category) : Label.Same(CodeOf(category));

    /// <summary>Reads a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="category">The category with the code.</param>
    /// <returns>Whether a category has the code. Never throws.</returns>
    public bool TryParse([NotNullWhen(true)] string? code, [MaybeNullWhen(false)] out TCategory category)
    {
        category = default;
        if (code is null)
        {
            return false;
        }

        if (Parser is { } parser)
        {
            return parser(code, out category) && IsDeclared(category);
        }

        if (_declared is not null)
        {
            foreach (TCategory candidate in _declared)
            {
                if (CodeOf(candidate) == code)
                {
                    category = candidate;
                    return true;
                }
            }

            return false;
        }

        object? value = null;
        if (typeof(TCategory) == typeof(string))
        {
            value = code;
        }
        else if (typeof(TCategory) == typeof(bool) && code is "true" or "false")
        {
            value = code == "true";
        }
        else if (
            typeof(TCategory) == typeof(int)
            && int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            // int.TryParse alone would skip null characters at the end.
            && !code.Contains('\0')
        )
        {
            value = number;
        }
        else if (
            typeof(TCategory) == typeof(DateOnly)
            && DateOnly.TryParseExact(code, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
        )
        {
            value = date;
        }

        if (value is TCategory parsed)
        {
            category = parsed;
            return true;
        }

        return false;
    }

    /// <summary>True if a category is declared. True for every category of an open list.</summary>
    /// <param name="category">The category.</param>
    public bool IsDeclared(TCategory category) => _declaredOrder is null || _declaredOrder.ContainsKey(category);

    /// <summary>Returns the same code list for facts with several categories.</summary>
    internal Func<TCategory, TCategory>? Next { get; init; }

    internal CodeList<TCategory> ForMany() => IsMultiValued ? this : new(this) { IsMultiValued = true };

    /// <summary>Returns the same code list with other names. A category without another name keeps its own.</summary>
    internal CodeList<TCategory> Renamed(Func<object, Label?> name) =>
        new(this) { Name = category => name(category) ?? NameOf(category) };

    internal int Compare(TCategory left, TCategory right)
    {
        if (Order is { } order)
        {
            return order.Compare(left, right);
        }

        if (
            _declaredOrder is not null
            && _declaredOrder.TryGetValue(left, out int i)
            && _declaredOrder.TryGetValue(right, out int j)
        )
        {
            return i.CompareTo(j);
        }

        return left is string text && right is string other ? string.CompareOrdinal(text, other)
            : left is IComparable<TCategory> comparable ? comparable.CompareTo(right)
            : left is IComparable plain and Enum ? plain.CompareTo(right)
            : string.CompareOrdinal(CodeOf(left), CodeOf(right));
    }
}
