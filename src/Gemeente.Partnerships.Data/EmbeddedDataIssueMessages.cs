using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using static System.FormattableString;

namespace Gemeente.Partnerships.Data;

/// <summary>The texts of the issues that this package reports, besides those of the shared CSV reader.</summary>
internal static class EmbeddedDataIssueMessages
{
    // Registers.

    public static IssueText DuplicateCode(MunicipalityCode code, int line) =>
        new(
            EmbeddedDataIssueCodes.DuplicateCode,
            Invariant($"Code {code} is already on line {line}. The row was left out.")
        );

    public static IssueText UnknownCountry(CountryCode code) =>
        new(EmbeddedDataIssueCodes.UnknownCountry, $"Country {code} is not in the register. The row is kept.");

    public static IssueText UnknownSuccessor(MunicipalityCode code, MunicipalityCode successor) =>
        new(EmbeddedDataIssueCodes.UnknownSuccessor, $"The successor {successor} of {code} is not in the register.");

    // Links of twin towns.

    public static IssueText UnmatchedPlace(string place, string partner, CountryCode country, string? documented) =>
        new(
            EmbeddedDataIssueCodes.UnmatchedPlace,
            $"'{place}' is not a municipality. {LeftOut(partner, country, documented)}"
        );

    public static IssueText AmbiguousPlace(
        string place,
        string candidates,
        string partner,
        CountryCode country,
        string? documented
    ) =>
        new(
            EmbeddedDataIssueCodes.AmbiguousPlace,
            $"'{place}' can be {candidates}. {LeftOut(partner, country, documented)}"
        );

    private static string LeftOut(string partner, CountryCode country, string? documented) =>
        $"Its link with {partner} ({country}) was left out."
        + (documented is null ? "" : $" It is the documented tie '{documented}'.");

    public static IssueText PossibleDuplicate(string partner, CountryCode country, string other) =>
        new(
            EmbeddedDataIssueCodes.PossibleDuplicate,
            $"{partner} ({country}) may be the partner of '{other}' in another spelling. Both links are kept."
        );

    // Lexicons.

    public static IssueText SecondVersion() =>
        new(EmbeddedDataIssueCodes.LexiconVersion, "The version is given twice.", "one line of role version");

    public static IssueText VersionMissing() =>
        new(EmbeddedDataIssueCodes.LexiconVersion, "The version is missing.", "a line 'version,,2026.1'");

    public static IssueText DuplicateRule(string rule, int line) =>
        new(
            EmbeddedDataIssueCodes.DuplicateRule,
            Invariant($"The rule '{Excerpt.Of(rule)}' is already on line {line}."),
            "each rule once"
        );

    public static IssueText IdleRule(string rule) =>
        new(
            EmbeddedDataIssueCodes.IdleRule,
            $"'{Excerpt.Of(rule)}' excludes words from a category that has no 'include' rule.",
            "a known category"
        );

    public static IssueText MalformedPattern(string reason) =>
        new(EmbeddedDataIssueCodes.Pattern, reason, "words, such as afval* or burgerlijke stand");
}
