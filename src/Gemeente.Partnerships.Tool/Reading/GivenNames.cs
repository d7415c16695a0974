using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Checks the names of places on a command line, before a file is read.</summary>
internal static class GivenNames
{
    /// <summary>Returns the code of the municipality of all rows; null if the command line gives none.</summary>
    /// <exception cref="UsageException">The name means no municipality, or several.</exception>
    public static string? Municipality(ImportRequest request) =>
        request.Municipality is not { } name
            ? null
            : Meant(
                "--municipality",
                new MunicipalityNameMatcher(EmbeddedRegisters.Municipalities).Match(name, request.RequiredOn),
                municipality => $"{municipality.Name} ({municipality.Code})"
            )
                .Code.ToString();

    /// <summary>Returns the country of one side of a list of pairs; null if the command line gives none.</summary>
    /// <exception cref="UsageException">The name means no country, or several.</exception>
    public static CountryCode? Country(ImportRequest request) =>
        request.Country is not { } name
            ? default(CountryCode?)
            : Meant(
                "--country",
                new CountryNameMatcher(EmbeddedRegisters.Countries).Match(name, request.RequiredOn),
                country => $"{country.EnglishName} ({country.Code})"
            ).Code;

    private static T Meant<T>(string option, NameMatch<T> match, Func<T, string> describe)
        where T : class, IEquatable<T> =>
        match.Value
        ?? throw new UsageException(
            match.Kind == NameMatchKind.Ambiguous
                ? UsageTexts.SeveralMeanings(match.Name, option, string.Join(", ", match.Candidates.Select(describe)))
                : UsageTexts
                    .UnknownName(match.Name, option)
                    .Plus(UsageTexts.DidYouMean(match.Similar is [var nearest, ..] ? describe(nearest) : null))
        );
}
