namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Names of countries as lists write them, in the form that registers have: <c>Korea, South</c>, <c>S. Soedan</c>. Safe
/// for use by several threads.
/// </summary>
internal static class WrittenPlaces
{
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
        ["Z."] = "Zuid",
    };

    /// <summary>Returns <c>South Korea</c> for <c>Korea, South</c>; null for a name of one part.</summary>
    public static string? Turned(string name) =>
        !name.EndsWith(')') && QualifiedName.Split(name) is { } parts ? $"{parts.Qualifier} {parts.Bare}" : null;

    /// <summary>Returns a name with its abbreviated words in full; null if it has none.</summary>
    public static string? InFull(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Words.ContainsKey)
            ? string.Join(' ', words.Select(word => Words.GetValueOrDefault(word, word)))
            : null;
    }
}
