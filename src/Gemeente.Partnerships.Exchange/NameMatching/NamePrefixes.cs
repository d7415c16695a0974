using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds the municipalities whose name begins with the words of another: Alphen-Chaam with <c>Alphen</c>. Immutable.
/// </summary>
internal sealed class NamePrefixes(ValueList<Municipality> municipalities)
{
    private static readonly char[] Gaps = [' ', '-', '/'];

    // Made on first use, because few files contain a former name.
    private readonly Lazy<ILookup<string, Municipality>> _byBeginning = new(() =>
        (
            from municipality in municipalities
            where municipality.Kind == MunicipalityKind.Municipality
            from name in municipality.OtherNames.Prepend(municipality.Name)
            let words = Words(name)
            from count in Enumerable.Range(1, Math.Max(0, words.Length - 1))
            select (Beginning: Key(words.Take(count)), municipality)
        )
            .Distinct()
            .ToLookup(pair => pair.Beginning, pair => pair.municipality, StringComparer.Ordinal)
    );

    /// <summary>
    /// Returns the municipalities of every time with a name that begins with another and goes on after it.
    /// </summary>
    public IEnumerable<Municipality> With(string name) => _byBeginning.Value[Key(Words(name))];

    /// <summary>
    /// Returns the folded words, without brackets. Whole words, because Westmaas is not West Maas en Waal.
    /// </summary>
    private static string[] Words(string name) =>
        [.. name.Split('(')[0].Split(Gaps).Select(word => NameFolding.Fold(word)).Where(word => word.Length > 0)];

    private static string Key(IEnumerable<string> words) => string.Join(' ', words);
}
