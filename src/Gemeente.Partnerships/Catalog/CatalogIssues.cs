using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Catalog;

/// <summary>Finds partnerships that the reference date of a catalog makes doubtful.</summary>
internal static class CatalogIssues
{
    /// <summary>Returns the doubt about the register on a date, if there is one.</summary>
    public static IEnumerable<DataIssue> Of(MunicipalityRegister register, DateOnly asOf)
    {
        if (register.KnownUntil is not { } knownUntil || asOf <= knownUntil)
            yield break;
        string[] planned = [.. register.PlannedChanges.Select(change => change.ToString())];
        yield return IssueMessages.RegisterOutOfDate(knownUntil, asOf, planned).ToIssue();
    }

    /// <summary>Returns the doubts about some partnerships: first about all together, then about each.</summary>
    public static IEnumerable<DataIssue> Of(
        IReadOnlyCollection<PartnershipFact> facts,
        MunicipalityRegister municipalities
    )
    {
        List<string> undated =
        [
            .. from fact in facts
            where fact.ReferenceDate is null && fact.Partnership.Period.End.Kind == PeriodBoundKind.Open
            select fact.Partnership.Id,
        ];
        DataIssue[] issues = undated.Count == 0 ? [] : [IssueMessages.NoReferenceDate(undated, facts.Count).ToIssue()];
        return issues.Concat(facts.SelectMany(fact => Of(fact, municipalities)));
    }

    private static IEnumerable<DataIssue> Of(PartnershipFact fact, MunicipalityRegister municipalities)
    {
        if (DataSetValidation.NotAnHeir(fact.Partnership, municipalities) is { } notAnHeir)
            yield return Issue(fact, notAnHeir);
        if (MunicipalityText(fact) is { } text)
            yield return Issue(fact, text);
        CountrySuccession countries = fact.CountrySuccession;
        if (countries is { Kind: SuccessionKind.Split, Lineage: [var divided, ..] })
        {
            yield return Issue(
                fact,
                IssueMessages.CountryDivided(
                    divided.EnglishName,
                    divided.Code,
                    fact.AsOf,
                    string.Join(", ", countries.Heirs.Select(heir => $"{heir.EnglishName} ({heir.Code})"))
                )
            );
        }
        else if (countries is { Country: { } country, FormerCodes.Count: 0 } && !country.ExistsOn(fact.AsOf))
            yield return Issue(fact, IssueMessages.CountryEnded(country.EnglishName, country.Code, fact.AsOf));
    }

    private static IssueText? MunicipalityText(PartnershipFact fact)
    {
        string? name = fact.OriginalMunicipality?.Name;
        MunicipalityCode code = fact.Partnership.Municipality;
        return fact.Succession.Kind switch
        {
            SuccessionKind.Same or SuccessionKind.Successor => null,
            SuccessionKind.Split => IssueMessages.MunicipalitySplit(
                name,
                code,
                fact.AsOf,
                string.Join(", ", fact.Succession.Heirs)
            ),
            SuccessionKind.Dissolved => IssueMessages.MunicipalityDissolved(name, code, fact.AsOf),
            SuccessionKind.NotYetExisting => IssueMessages.MunicipalityNotYetExisting(name, code, fact.AsOf),
            _ => IssueMessages.MunicipalityUnknown(code, fact.AsOf),
        };
    }

    private static DataIssue Issue(PartnershipFact fact, IssueText text) =>
        text.ToIssue() with
        {
            RecordId = fact.Partnership.Id,
        };
}
