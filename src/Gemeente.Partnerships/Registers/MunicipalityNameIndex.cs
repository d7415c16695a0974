using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The municipalities by name, with or without a qualifier: <c>Bergen</c>, <c>Bergen (NH)</c>. Immutable.
/// </summary>
internal sealed class MunicipalityNameIndex
{
    private static readonly string[] Prefixes = ["gemeente ", "gem. ", "gem.", "gem ", "burgerlijke gemeente "];
    private static readonly string[] Suffixes = [" c.a.", " c.a", " ca", " c.s.", " e.o.", " gemeente", " gem."];
    private static readonly string[] Articles = ["De", "Den", "Het", "'t", "'s", "The"];
    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);

    public MunicipalityNameIndex(ValueList<Municipality> municipalities)
    {
        foreach (Municipality municipality in municipalities)
        {
            if (municipality.Kind == MunicipalityKind.Special)
                continue;
            Add(municipality, municipality.Name);
            foreach (string name in municipality.OtherNames)
                Add(municipality, name);
            foreach (MunicipalityName name in municipality.Names)
                Add(municipality, name.Name, name.Kind == MunicipalityNameKind.Former);
        }
    }

    private readonly record struct Entry(Municipality Municipality, string Qualifier, bool IsFormer);

    /// <summary>
    /// Returns the municipalities of all times with a name, each once, by code. Former are those that had it only under
    /// an earlier code. A name that no municipality has is also looked up as it is in lists: without <c>gem.</c> before
    /// it and <c>c.a.</c> behind it, with the article in front (<c>Bilt, De</c>), and with <c>en</c> for <c>&amp;</c>.
    /// </summary>
    public List<(Municipality Municipality, bool IsFormer)> Find(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        List<(Municipality Municipality, bool IsFormer)> found = TrySplitParentheses(
            name,
            out ReadOnlySpan<char> bare,
            out ReadOnlySpan<char> qualifier
        )
            ? Find(bare, NameFolding.Fold(qualifier))
            : FindBare(name);
        return found.Count == 0 && Rewritten(name) is { } other ? Find(other) : found;
    }

    private List<(Municipality Municipality, bool IsFormer)> FindBare(ReadOnlySpan<char> name)
    {
        List<(Municipality Municipality, bool IsFormer)> found = Find(name, qualifier: "");
        if (found.Count == 0 && name.LastIndexOfAny(' ', ',') is > 0 and var split)
        {
            string tail = NameFolding.Fold(name[split..]);
            if (ProvinceNames.Find(tail) is not null)
                found = Find(name[..split], tail);
        }

        return found;
    }

    /// <summary>Returns a name as the register has it; null if nothing in it differs from the usual form.</summary>
    private static string? Rewritten(ReadOnlySpan<char> name)
    {
        foreach (string prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return name[prefix.Length..].ToString();
        }

        foreach (string suffix in Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return name[..^suffix.Length].TrimEnd(',').ToString();
        }

        foreach (string article in Articles)
        {
            if (name.EndsWith($", {article}", StringComparison.OrdinalIgnoreCase))
                return $"{article} {name[..^(article.Length + 2)]}";
            if (name.EndsWith($" ({article})", StringComparison.OrdinalIgnoreCase))
                return $"{article} {name[..^(article.Length + 3)]}";
        }

        return name.Contains('&') ? name.ToString().Replace("&", " en ", StringComparison.Ordinal) : null;
    }

    private List<(Municipality Municipality, bool IsFormer)> Find(ReadOnlySpan<char> bareName, string qualifier)
    {
        var found = new List<(Municipality Municipality, bool IsFormer)>();
        if (_byKey.TryGetValue(NameFolding.Fold(bareName), out List<Entry>? entries))
        {
            Province? province = ProvinceNames.Find(qualifier);
            foreach (Entry entry in entries)
            {
                if (
                    Matches(entry, qualifier, province)
                    && !found.Exists(other => ReferenceEquals(other.Municipality, entry.Municipality))
                )
                    found.Add((entry.Municipality, entry.IsFormer));
            }
        }

        return found;
    }

    private static bool Matches(Entry entry, string qualifier, Province? province) =>
        qualifier is "" or "gemeente" or "gem"
        || entry.Qualifier == qualifier
        || (
            province is not null
            && (entry.Municipality.Province == province || entry.Municipality.EarlierProvince == province)
        );

    private void Add(Municipality municipality, string name, bool isFormer = false)
    {
        if (!TrySplitParentheses(name, out ReadOnlySpan<char> bare, out ReadOnlySpan<char> qualifier))
            bare = name;
        string key = NameFolding.Fold(bare);
        if (!_byKey.TryGetValue(key, out List<Entry>? entries))
            _byKey.Add(key, entries = []);
        entries.Add(new Entry(municipality, NameFolding.Fold(qualifier), isFormer));
    }

    private static bool TrySplitParentheses(
        ReadOnlySpan<char> name,
        out ReadOnlySpan<char> bare,
        out ReadOnlySpan<char> qualifier
    )
    {
        int open = name.EndsWith(')') ? name.LastIndexOf('(') : -1;
        bare = open > 0 ? name[..open] : default;
        qualifier = open > 0 ? name[(open + 1)..^1] : default;
        return open > 0;
    }
}
