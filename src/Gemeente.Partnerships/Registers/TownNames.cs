using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Names of towns abroad in Dutch, English, German, French, Frisian and the languages of their country, by country.
/// GeoNames has them under one id: <c>Charkov</c>, <c>Charkiw</c> and <c>Kharkiv</c> are 706483. A name that another
/// place of the country has too stands for the town only near its point. Immutable and safe for use by several threads.
/// </summary>
internal sealed class TownNames
{
    // The names of a country are read when they are first asked for.
    private static readonly Lazy<Dictionary<CountryCode, Lazy<TownNames>>> Countries = new(Read);

    private readonly Dictionary<string, string> _localKeys = [];
    private readonly Dictionary<string, List<PartnerName>> _byPoint = [];
    private readonly List<PartnerName> _rows = [];

    private TownNames(CountryCode country, ReadOnlySpan<char> lines)
    {
        Span<Range> cells = stackalloc Range[5];
        foreach (ReadOnlySpan<char> line in lines.EnumerateLines())
        {
            if (line.Split(cells, ',') != cells.Length)
                continue; // the end of the last line
            PartnerName row = new(
                line[cells[1]].ToString(),
                country,
                line[cells[2]].ToString(),
                PartnerNames.PointOf(line[cells[3]])
            );
            _rows.Add(row);
            string key = NameFolding.Fold(row.Name);
            if (row.Near is null)
                _localKeys.Add(key, NameFolding.Fold(row.LocalName));
            else if (_byPoint.TryGetValue(key, out List<PartnerName>? others))
                others.Add(row);
            else
                _byPoint.Add(key, [row]);
        }
    }

    /// <summary>Gets the names of all countries.</summary>
    public static ValueList<PartnerName> All => [.. Countries.Value.Values.SelectMany(country => country.Value._rows)];

    /// <summary>Returns the names of towns in a country; null if none are known.</summary>
    public static TownNames? Of(CountryCode country) => Countries.Value.GetValueOrDefault(country)?.Value;

    /// <summary>Returns the folded local name for a folded name that one town has; null if no other is known.</summary>
    public string? LocalKey(string key) => _localKeys.GetValueOrDefault(key);

    /// <summary>Returns the towns that a folded name stands for near their point.</summary>
    public IReadOnlyList<PartnerName> ByPoint(string key) => _byPoint.GetValueOrDefault(key) ?? [];

    private static Dictionary<CountryCode, Lazy<TownNames>> Read()
    {
        Dictionary<CountryCode, Lazy<TownNames>> countries = [];
        string text = PartnerNames.TextOf("town-names.csv");
        for (int start = 0, end; start < text.Length; start = end)
        {
            // The list is ordered by country.
            end = start;
            while (end < text.Length && text.AsSpan(end).StartsWith(text.AsSpan(start, 2)))
                end = text.IndexOf('\n', end) is >= 0 and var last ? last + 1 : text.Length;
            (int from, int length) = (start, end - start);
            countries.Add(
                CountryCode.Parse(text.AsSpan(from, 2)),
                new(() => new TownNames(CountryCode.Parse(text.AsSpan(from, 2)), text.AsSpan(from, length)))
            );
        }

        return countries;
    }
}
