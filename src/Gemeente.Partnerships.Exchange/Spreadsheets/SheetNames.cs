using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// What the names in somebody's file stand for on its day, each found once however often the file is gone through. Not
/// thread-safe.
/// </summary>
internal sealed class SheetNames(CsvImportOptions options)
{
    private readonly MunicipalityNameMatcher _matcher = new(options.Municipalities);
    private readonly Dictionary<string, NameMatch<Municipality>?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameMatch<Municipality>> _unknown = new(StringComparer.Ordinal);

    public CountryCells Countries { get; } = new(options.Countries, options.AsOf);

    public NameMatch<Municipality> MatchMunicipality(string text)
    {
        if (FindMunicipality(text) is { } found)
            return found;
        if (!_unknown.TryGetValue(text, out NameMatch<Municipality>? match))
            _unknown.Add(text, match = _matcher.Unknown(text));
        return match;
    }

    /// <summary>
    /// As <see cref="MatchMunicipality"/>, but null for nothing: to look for similar names takes long.
    /// </summary>
    public NameMatch<Municipality>? FindMunicipality(string text)
    {
        if (!_found.TryGetValue(text, out NameMatch<Municipality>? match))
            _found.Add(text, match = _matcher.Find(text, options.AsOf));
        return match;
    }
}
