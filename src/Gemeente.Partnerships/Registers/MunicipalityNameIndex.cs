using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// The municipalities by name, with or without a qualifier: <c>Bergen</c>, <c>Bergen (NH)</c>. Immutable.
/// </summary>
internal sealed class MunicipalityNameIndex
{
    private const string Prefix = "gemeente ";
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
    /// an earlier code.
    /// </summary>
    public List<(Municipality Municipality, bool IsFormer)> Find(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (TrySplitParentheses(name, out ReadOnlySpan<char> bare, out ReadOnlySpan<char> qualifier))
            return Find(bare, NameFolding.Fold(qualifier));
        List<(Municipality Municipality, bool IsFormer)> found = Find(name, qualifier: "");
        if (found.Count == 0 && name.LastIndexOfAny(' ', ',') is > 0 and var split)
        {
            string tail = NameFolding.Fold(name[split..]);
            if (ProvinceNames.Find(tail) is not null)
                found = Find(name[..split], tail);
        }

        return found.Count == 0 && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? Find(name[Prefix.Length..])
            : found;
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
        qualifier is "" or "gemeente"
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
