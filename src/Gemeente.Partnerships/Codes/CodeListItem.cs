using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>An item of an open code list: some items are known beforehand, any other code is welcome too.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by code. Ordered as the list is shown, other items last and
/// by code. A host makes a code list of its own with a sealed class that derives from this one.
/// </remarks>
/// <typeparam name="TSelf">The class itself.</typeparam>
public abstract class CodeListItem<TSelf> : IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : CodeListItem<TSelf>, ICodeList<TSelf>
{
    private const int MaxCodeLength = 64;

    private readonly int _hash;

    /// <summary>Makes an item that is known beforehand.</summary>
    protected CodeListItem(string code, string dutchName, string englishName)
        : this(code, new Label(dutchName, englishName)) => IsWellKnown = true;

    /// <summary>Makes another item, which has no name but its code.</summary>
    protected CodeListItem(string code)
        : this(code, Label.Same(code)) { }

    private CodeListItem(string code, Label label)
    {
        if (!IsCode(code))
            throw Malformed(code);
        Code = code;
        Label = label;
        _hash = string.GetHashCode(code, StringComparison.Ordinal);
    }

    /// <summary>All items that are known beforehand, in the order in which they are shown.</summary>
    public static ValueList<TSelf> All => Known.Items;

    /// <summary>The code: lower-case words between hyphens, such as <c>fire-safety</c>.</summary>
    public string Code { get; }

    /// <summary>The names in both languages; of an item not known beforehand its code.</summary>
    public Label Label { get; }

    /// <summary>The Dutch name.</summary>
    public string DutchName => Label.Dutch;

    /// <summary>The English name.</summary>
    public string EnglishName => Label.English;

    /// <summary>Whether it is one of <see cref="All"/>.</summary>
    public bool IsWellKnown { get; }

    /// <summary>The item with a code, known beforehand or not.</summary>
    /// <exception cref="FormatException">
    /// The code is not 1 to 64 lower-case letters and digits in words between hyphens.
    /// </exception>
    public static TSelf FromCode(string code) => TryFromCode(code, out TSelf? item) ? item : throw Malformed(code);

    /// <summary>The item with a code, known beforehand or not; false when it is not shaped like a code.</summary>
    public static bool TryFromCode([NotNullWhen(true)] string? code, [NotNullWhen(true)] out TSelf? item)
    {
        item =
            code is null ? null
            : Known.Ranks.TryGetValue(code, out int rank) ? Known.Items[rank]
            : IsCode(code) ? TSelf.CreateOther(code)
            : null;
        return item is not null;
    }

    /// <summary>The name in a language.</summary>
    public string GetName(Language language) => Label.In(language);

    /// <summary>Orders items known beforehand as in <see cref="All"/>, and others after these by code.</summary>
    public int CompareTo(TSelf? other)
    {
        if (other is null)
            return 1;
        int byRank = Rank.CompareTo(other.Rank);
        return byRank != 0 ? byRank : string.CompareOrdinal(Code, other.Code);
    }

    /// <summary>The codes are equal.</summary>
    public bool Equals(TSelf? other) => ReferenceEquals(this, other) || (other is not null && Code == other.Code);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The codes are equal.</summary>
    public static bool operator ==(CodeListItem<TSelf>? left, CodeListItem<TSelf>? right) => Equals(left, right);

    /// <summary>The codes differ.</summary>
    public static bool operator !=(CodeListItem<TSelf>? left, CodeListItem<TSelf>? right) => !Equals(left, right);

    private int Rank => Known.Ranks.GetValueOrDefault(Code, int.MaxValue);

    private static bool IsCode([NotNullWhen(true)] string? code)
    {
        if (code is not { Length: > 0 and <= MaxCodeLength })
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

    private static FormatException Malformed(string? code) =>
        Checks.Malformed.Text(code, "a code of lower-case words between hyphens, such as fire-safety");

    // Filled on first use, when the static items of the derived class are there.
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
