using System.Globalization;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Catalog;

/// <summary>Finds what the date of a catalog makes doubtful of a partnership.</summary>
internal static class CatalogIssues
{
    public static IEnumerable<DataIssue> Of(PartnershipFact fact)
    {
        if (MunicipalityIssue(fact) is { } issue)
            yield return issue;
        if (fact.Country is { } country && !country.ExistsOn(fact.AsOf))
            yield return Warning(
                fact,
                "country-ended",
                $"{country.EnglishName} ({country.Code}) does not exist on {Text(fact.AsOf)}."
            );
    }

    private static DataIssue? MunicipalityIssue(PartnershipFact fact)
    {
        string municipality = $"{fact.OriginalMunicipality?.Name} ({fact.Partnership.Municipality})";
        string date = Text(fact.AsOf);
        return fact.Succession.Kind switch
        {
            SuccessionKind.Same or SuccessionKind.Successor => null,
            SuccessionKind.Split => Warning(
                fact,
                "municipality-split",
                $"{municipality} is divided on {date}: no single municipality keeps the partnership."
            ),
            SuccessionKind.Dissolved => Warning(
                fact,
                "municipality-dissolved",
                $"{municipality} does not exist on {date}, and no municipality followed it."
            ),
            SuccessionKind.NotYetExisting => Warning(
                fact,
                "municipality-not-yet-existing",
                $"{municipality} does not exist on {date} yet."
            ),
            _ => Warning(
                fact,
                "municipality-unknown",
                $"The register cannot tell which municipality {fact.Partnership.Municipality} is on {date}."
            ),
        };
    }

    private static DataIssue Warning(PartnershipFact fact, string code, string message) =>
        new()
        {
            Severity = IssueSeverity.Warning,
            Code = code,
            Message = message,
            RecordId = fact.Partnership.Id,
        };

    private static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
