using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>Finds records of a data set that its registers contradict, and texts that no file can contain.</summary>
internal static class DataSetValidation
{
    public static IEnumerable<DataIssue> Validate(PartnershipDataSet dataSet) =>
        [
            .. InvalidTexts(dataSet).Select(subject => IssueMessages.InvalidText(subject).ToIssue()),
            .. from partnership in dataSet.Partnerships
            from text in Validate(partnership, dataSet)
            select text.ToIssue() with
            {
                RecordId = partnership.Id,
            },
            .. from profile in dataSet.Profiles
            where dataSet.Municipalities.Find(profile.Municipality) is null
            select IssueMessages.UnknownMunicipality(profile.Municipality).ToIssue(),
        ];

    // The invalid texts of everything except the partnerships.
    private static IEnumerable<string> InvalidTexts(PartnershipDataSet dataSet)
    {
        if (LoneSurrogate.IsIn(dataSet.Name))
            yield return "The name of the data set";
        foreach (DataSource source in dataSet.Attribution)
        {
            if (LoneSurrogate.IsInAny(source.Title, source.Creator, source.Licence, source.Address, source.Note))
                yield return $"A text of the source '{Excerpt.Of(source.Title)}'";
        }

        foreach (Municipality municipality in dataSet.Municipalities.All)
        {
            if (
                LoneSurrogate.IsInAny([
                    municipality.Name,
                    .. municipality.OtherNames,
                    .. TextsOf(municipality.Evidence),
                ])
            )
                yield return $"A text of municipality {municipality.Code}";
        }

        foreach (Country country in dataSet.Countries.All)
        {
            if (LoneSurrogate.IsInAny([country.DutchName, country.EnglishName, .. country.OtherNames]))
                yield return $"A text of country {country.Code}";
        }

        foreach (MunicipalityProfile profile in dataSet.Profiles)
        {
            if (LoneSurrogate.IsInAny([profile.Name, .. TextsOf(profile.Evidence)]))
                yield return $"A text of the profile of {profile.Municipality}";
        }
    }

    private static IEnumerable<IssueText> Validate(Partnership partnership, PartnershipDataSet dataSet)
    {
        if (
            LoneSurrogate.IsInAny([
                partnership.Id,
                partnership.Partner.Name,
                partnership.Description,
                .. TextsOf(partnership.Evidence),
            ])
        )
            yield return IssueMessages.InvalidText("A text");
        if (dataSet.Municipalities.Find(partnership.Municipality) is not { } municipality)
            yield return IssueMessages.UnknownMunicipality(partnership.Municipality);
        else if (municipality.Kind == MunicipalityKind.Special)
            yield return IssueMessages.NotAMunicipality(municipality.Name, municipality.Code);
        else if (IsOutside(partnership.Period, municipality))
            yield return IssueMessages.PeriodOutsideMunicipality(municipality.Name, municipality.Code);

        CountryCode code = partnership.Partner.Country;
        if (code.IsUnknown)
            yield return IssueMessages.CountryNotStated();
        else if (dataSet.Countries.Find(code) is not { } country)
            yield return IssueMessages.UnknownCountry(code);
        else if (partnership.Period.Start.FirstDay is { } day && country.Validity.StatusOn(day) == PeriodStatus.Ended)
            yield return IssueMessages.PeriodOutsideCountry(country.EnglishName, code);
    }

    // A merger does not end a partnership, so a partnership may end after its municipality.
    private static bool IsOutside(Period period, Municipality municipality)
    {
        DateOnly? begin = municipality.ValidFrom.FirstDay;
        return period.Start.Date?.Latest < begin
            || period.End.Date?.Latest < begin
            || period.Start.FirstDay >= municipality.ValidTo;
    }

    private static string?[] TextsOf(Evidence? evidence) =>
        evidence is null ? [] : [evidence.Note, .. evidence.Sources];
}
