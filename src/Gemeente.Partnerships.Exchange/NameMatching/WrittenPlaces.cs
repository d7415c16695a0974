namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Names of places as lists write them, in the form that registers have: <c>Bilt, De</c>, <c>gem. Heerde</c>,
/// <c>Haren (Gn)</c>, <c>S. Sudan</c>. Safe for use by several threads.
/// </summary>
internal static class WrittenPlaces
{
    private const string Municipality = "gemeente ";

    private static readonly string[] MunicipalityPrefixes = ["gem. ", "gem.", "gem "];
    private static readonly string[] Articles = ["De", "Het", "Den", "'s", "'t", "The", "La", "Le", "Las", "Los"];

    private static readonly Dictionary<string, string> Provinces = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Gn"] = "Groningen",
        ["Gr"] = "Groningen",
        ["Fr"] = "Friesland",
        ["Frl"] = "Friesland",
        ["Dr"] = "Drenthe",
        ["Ov"] = "Overijssel",
        ["Fl"] = "Flevoland",
        ["Gld"] = "Gelderland",
        ["Ut"] = "Utrecht",
        ["Utr"] = "Utrecht",
        ["NH"] = "Noord-Holland",
        ["ZH"] = "Zuid-Holland",
        ["Zl"] = "Zeeland",
        ["Zld"] = "Zeeland",
        ["NB"] = "Noord-Brabant",
        ["Lb"] = "Limburg",
        ["Li"] = "Limburg",
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["N."] = "North",
        ["S."] = "South",
        ["E."] = "East",
        ["W."] = "Western",
        ["Eq."] = "Equatorial",
        ["Dem."] = "Democratic",
        ["Rep."] = "Republic",
        ["Is."] = "Islands",
        ["St."] = "Saint",
    };

    /// <summary>Returns the name of a municipality in the form of the register; the name itself if it has it.</summary>
    public static string OfMunicipality(string name)
    {
        name = name.Trim();
        string? prefix = Array.Find(
            MunicipalityPrefixes,
            word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
        if (prefix is not null)
            name = Municipality + name[prefix.Length..].TrimStart();
        if (QualifiedName.Split(name) is not { } parts)
            return name;
        if (name.EndsWith(')'))
            return Provinces.TryGetValue(
                parts.Qualifier.Replace(".", "", StringComparison.Ordinal),
                out string? province
            )
                ? $"{parts.Bare} ({province})"
                : name;
        return Articles.Contains(parts.Qualifier, StringComparer.OrdinalIgnoreCase) ? Joined(parts) : name;
    }

    /// <summary>Returns <c>South Korea</c> for <c>Korea, South</c>; null for a name of one part.</summary>
    public static string? Turned(string name) =>
        !name.EndsWith(')') && QualifiedName.Split(name) is { } parts ? Joined(parts) : null;

    /// <summary>Returns a name with its abbreviated words in full; null if it has none.</summary>
    public static string? InFull(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Words.ContainsKey)
            ? string.Join(' ', words.Select(word => Words.GetValueOrDefault(word, word)))
            : null;
    }

    private static string Joined(QualifiedName parts) =>
        parts.Qualifier.EndsWith('\'') ? parts.Qualifier + parts.Bare : $"{parts.Qualifier} {parts.Bare}";
}
