using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Finds the countries that the cells of a file stand for on its day. Not thread-safe.</summary>
internal sealed class CountryCells(CountryRegister register, DateOnly date)
{
    private readonly CountryNameMatcher _matcher = new(register);
    private readonly Dictionary<string, NameMatch<Country>> _met = new(StringComparer.Ordinal);

    public NameMatch<Country> Match(string text)
    {
        if (!_met.TryGetValue(text, out NameMatch<Country>? match))
            _met.Add(text, match = _matcher.Match(text, date));
        return match;
    }

    /// <summary>What a text stands for that need not be a country; null for nothing.</summary>
    public NameMatch<Country>? Find(string text) => _matcher.Find(text, date);

    /// <summary>Why no record can have the country; null where one can.</summary>
    public MatchIssue? IssueOf(NameMatch<Country> match)
    {
        if (match.Value is not { } country)
            return new MatchIssue(
                MatchIssues.CodeOf(match, "country"),
                MatchIssues.Describe(match),
                MatchIssues.Expected(match, "the name or code of a country")
            );

        // A record keeps the code alone, and whoever counts takes it for the country that has it on a date.
        return (register.FindOn(country.Code, date) ?? register.Find(country.Code)) is { } holder && holder != country
            ? MatchIssues.OfReusedCode(match.Name, country, holder, date)
            : null;
    }
}
