using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>An item of an open code list: well-known items, and any other code.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal when the codes are equal. Well-known items are ordered as in
/// <see cref="All"/>; other items follow, by code. A host makes its own code list with a sealed class that derives from
/// this one.
/// </remarks>
/// <typeparam name="TSelf">The derived class.</typeparam>
public abstract class CodeListItem<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, ITextValue<TSelf>
    where TSelf : CodeListItem<TSelf>, ICodeList<TSelf>
{
    private const int MaxCodeLength = 64;

    // Tables and queries have this code for what is not stated.
    private const string Unknown = "unknown";

    private const string Expected =
        "a code of lower-case words joined by hyphens, such as fire-safety, and not unknown";

    private readonly int _hash;

    /// <summary>Makes an item.</summary>
    /// <param name="code">The code.</param>
    /// <param name="label">
    /// The names of a well-known item; null for another item, whose name is the words of its code.
    /// </param>
    /// <exception cref="FormatException">
    /// The code is not 1 to 64 lower-case letters and digits in words joined by hyphens, or it is <c>unknown</c>, which
    /// is the code of what is not stated.
    /// </exception>
    protected CodeListItem(string code, Label? label = null)
    {
        if (!IsCode(code))
            throw FormatErrors(code);
        Code = code;
        Label = label ?? Label.Same(WordsOf(code));
        IsWellKnown = label is not null;
        _hash = string.GetHashCode(code, StringComparison.Ordinal);
    }

    /// <summary>All well-known items, in display order.</summary>
    public static ValueList<TSelf> All => Known.Items;

    /// <summary>The code: lower-case words joined by hyphens, such as <c>fire-safety</c>.</summary>
    public string Code { get; }

    /// <summary>
    /// The names in Dutch and English. The name of an item that is not well-known is the words of its code:
    /// <c>Bijen houden</c> for <c>bijen-houden</c>.
    /// </summary>
    public Label Label { get; }

    /// <summary>The Dutch name.</summary>
    public string DutchName => Label.Dutch;

    /// <summary>The English name.</summary>
    public string EnglishName => Label.English;

    /// <summary>True if the item is one of <see cref="All"/>.</summary>
    public bool IsWellKnown { get; }

    /// <summary>Gets the item with a code, well-known or not.</summary>
    /// <exception cref="FormatException">
    /// The code is not 1 to 64 lower-case letters and digits in words joined by hyphens, or it is <c>unknown</c>, which
    /// is the code of what is not stated.
    /// </exception>
    public static TSelf FromCode(string code) => TryFromCode(code, out TSelf? item) ? item : throw FormatErrors(code);

    /// <summary>
    /// Gets the item with a code, well-known or not; false when the text does not have the form of a code, or is
    /// <c>unknown</c>.
    /// </summary>
    public static bool TryFromCode([NotNullWhen(true)] string? code, [NotNullWhen(true)] out TSelf? item)
    {
        item =
            code is null ? null
            : Known.Ranks.TryGetValue(code, out int rank) ? Known.Items[rank]
            : IsCode(code) ? TSelf.CreateOther(code)
            : null;
        return item is not null;
    }

    /// <summary>Gets the item with a code, as <see cref="FromCode"/> does. The provider is not used.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static TSelf Parse(string s, IFormatProvider? provider) => ITextValue<TSelf>.Read(s);

    /// <summary>Gets the item with a code, as <see cref="TryFromCode"/> does. The provider is not used.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [NotNullWhen(true)] out TSelf? result
    ) => TryFromCode(s, out result);

    static string ITextValue<TSelf>.ExpectedText => Expected;

    static bool ITextValue<TSelf>.TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out TSelf value) =>
        TryFromCode(text.ToString(), out value);

    /// <summary>Gets the name in a language.</summary>
    public string GetName(Language language) => Label.In(language);

    /// <summary>Orders well-known items as in <see cref="All"/>, then other items by code.</summary>
    public int CompareTo(TSelf? other)
    {
        if (other is null)
            return 1;
        int byRank = Rank.CompareTo(other.Rank);
        return byRank != 0 ? byRank : string.CompareOrdinal(Code, other.Code);
    }

    /// <summary>True if the codes are equal.</summary>
    public bool Equals(TSelf? other) => ReferenceEquals(this, other) || (other is not null && Code == other.Code);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;

    /// <summary>True if the codes are equal.</summary>
    public static bool operator ==(CodeListItem<TSelf>? left, CodeListItem<TSelf>? right) => Equals(left, right);

    /// <summary>True if the codes differ.</summary>
    public static bool operator !=(CodeListItem<TSelf>? left, CodeListItem<TSelf>? right) => !Equals(left, right);

    private int Rank => Known.Ranks.GetValueOrDefault(Code, int.MaxValue);

    private static bool IsCode([NotNullWhen(true)] string? code)
    {
        if (code is not { Length: > 0 and <= MaxCodeLength } || code == Unknown)
            return false;
        char previous = '-';
        foreach (char c in code)
        {
            if (c == '-' ? previous == '-' : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                return false;
            previous = c;
        }

        return previous != '-';
    }

    private static string WordsOf(string code) =>
        string.Create(
            code.Length,
            code,
            static (words, from) =>
            {
                from.AsSpan().Replace(words, '-', ' ');
                words[0] = char.ToUpperInvariant(words[0]);
            }
        );

    private static FormatException FormatErrors(string? code) => Checks.FormatErrors.Text(code, Expected);

    // Initialised on first use, after the static items of the derived class.
    private static class Known
    {
        public static readonly ValueList<TSelf> Items = TSelf.WellKnown;

        public static readonly Dictionary<string, int> Ranks = RanksOf(Items);

        private static Dictionary<string, int> RanksOf(ValueList<TSelf> items)
        {
            Dictionary<string, int> ranks = new(items.Count, StringComparer.Ordinal);
            for (int i = 0; i < items.Count; i++)
                ranks.Add(items[i].Code, i);
            return ranks;
        }
    }
}
