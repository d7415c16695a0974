using System.Globalization;
using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Says what is the matter with a name that stands for nothing, for several, or for one of which the code means
/// another.
/// </summary>
internal static class MatchIssues
{
    /// <summary>The code of the issue: <c>unknown-place</c>, <c>ambiguous-place</c>.</summary>
    public static string CodeOf<T>(NameMatch<T> match, string what)
        where T : class, IEquatable<T> =>
        match.Kind == NameMatchKind.Ambiguous ? $"ambiguous-{what}" : $"unknown-{what}";

    public static string Describe(NameMatch<Municipality> match) => Describe(match, Name);

    public static string Describe(NameMatch<Country> match) => Describe(match, Name);

    public static string Expected(NameMatch<Municipality> match, string otherwise) => Expected(match, otherwise, Name);

    public static string Expected(NameMatch<Country> match, string otherwise) => Expected(match, otherwise, Name);

    /// <summary>That the code of a country is that of another on a date: Czechoslovakia (CS) after 2003.</summary>
    public static MatchIssue OfReusedCode(string name, Country country, Country holder, DateOnly date) =>
        new(
            "reused-code",
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{Quoted(name)}' is {Name(country)}, but on {date:yyyy-MM-dd} the code {country.Code} is taken for {holder.EnglishName}."
            ),
            string.Create(CultureInfo.InvariantCulture, $"the country that the partner lies in on {date:yyyy-MM-dd}")
        );

    private static string Describe<T>(NameMatch<T> match, Func<T, string> name)
        where T : class, IEquatable<T>
    {
        return match.Kind == NameMatchKind.Ambiguous
            ? $"'{Quoted(match.Name)}' may stand for {string.Join(", ", match.Candidates.Select(name))}."
            : $"'{Quoted(match.Name)}' is not known.";
    }

    private static string Expected<T>(NameMatch<T> match, string otherwise, Func<T, string> name)
        where T : class, IEquatable<T>
    {
        return match.Kind == NameMatchKind.Ambiguous ? "a code, or a name that only one has"
            : match.Similar.Count == 0 ? otherwise
            : $"{otherwise}, perhaps {string.Join(" or ", match.Similar.Select(name))}";
    }

    private static string Quoted(string name) => name.Length <= 60 ? name : $"{name.AsSpan(0, 57)}...";

    private static string Name(Municipality municipality) => $"{municipality.Name} ({municipality.Code})";

    private static string Name(Country country) => $"{country.EnglishName} ({country.Code})";
}
