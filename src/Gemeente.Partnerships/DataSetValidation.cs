using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>Finds records of a data set that its registers contradict, and texts that no file can contain.</summary>
internal static class DataSetValidation
{
    private static readonly TextChecks<Partnership> PartnershipsTexts = new(PartnershipFields.Table);
    private static readonly TextChecks<MunicipalityProfile> ProfilesTexts = new(ProfileFields.Table);
    private static readonly TextChecks<Municipality> MunicipalitiesTexts = new(MunicipalityFields.Table);
    private static readonly TextChecks<Country> CountriesTexts = new(CountryFields.Table);
    private static readonly TextChecks<DacIncomePeriod> IncomePeriodsTexts = new(IncomePeriodFields.Table);
    private static readonly TextChecks<EuStatusPeriod> EuPeriodsTexts = new(EuPeriodFields.Table);
    private static readonly TextChecks<DataSource> SourcesTexts = new(SourceFields.Table);

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
            .. SuccessionChecks.Of(dataSet.Municipalities),
            .. PossibleDuplicates.Of(dataSet.Partnerships, dataSet.Countries),
        ];

    // The invalid texts of everything except the partnerships.
    private static IEnumerable<string> InvalidTexts(PartnershipDataSet dataSet) =>
        [
            .. LoneSurrogate.IsIn(dataSet.Name) ? ["The name of the data set"] : Array.Empty<string>(),
            .. from source in dataSet.Attribution
            where SourcesTexts.HasLoneSurrogate(source)
            select $"A text of the source '{Excerpt.Of(source.Title)}'",
            .. from municipality in dataSet.Municipalities.All
            where MunicipalitiesTexts.HasLoneSurrogate(municipality)
            select $"A text of municipality {municipality.Code}",
            .. from country in dataSet.Countries.All
            where CountriesTexts.HasLoneSurrogate(country)
            select $"A text of country {country.Code}",
            .. from income in dataSet.Countries.IncomeGroups
            where IncomePeriodsTexts.HasLoneSurrogate(income)
            select $"A text of the income group of {income.Country}",
            .. from status in dataSet.Countries.EuStatuses
            where EuPeriodsTexts.HasLoneSurrogate(status)
            select $"A text of the EU status of {status.Country}",
            .. from profile in dataSet.Profiles
            where ProfilesTexts.HasLoneSurrogate(profile)
            select $"A text of the profile of {profile.Municipality}",
        ];

    private static IEnumerable<IssueText> Validate(Partnership partnership, PartnershipDataSet dataSet)
    {
        if (PartnershipsTexts.HasLoneSurrogate(partnership))
            yield return IssueMessages.InvalidText("A text");
        if (dataSet.Municipalities.Find(partnership.Municipality) is not { } municipality)
            yield return IssueMessages.UnknownMunicipality(partnership.Municipality);
        else if (municipality.Kind == MunicipalityKind.Special)
            yield return IssueMessages.NotAMunicipality(municipality.Name, municipality.Code);
        else if (IsOutside(partnership.Period, municipality))
            yield return IssueMessages.PeriodOutsideMunicipality(municipality.Name, municipality.Code);
        if (NotAnHeir(partnership, dataSet.Municipalities) is { } notAnHeir)
            yield return notAnHeir;

        CountryCode code = partnership.Partner.Country;
        if (code.IsUnknown)
            yield return IssueMessages.CountryNotStated();
        else if (dataSet.Countries.Find(code) is not { } country)
            yield return IssueMessages.UnknownCountry(code);
        else if (partnership.Period.Start.FirstDay is { } day && country.Validity.StatusOn(day) == PeriodStatus.Ended)
            yield return IssueMessages.PeriodOutsideCountry(country.EnglishName, code);
    }

    /// <summary>
    /// Returns the issue of a record that names a municipality that is not an heir; null without one.
    /// </summary>
    public static IssueText? NotAnHeir(Partnership partnership, MunicipalityRegister municipalities) =>
        partnership.ContinuedBy is { } heir
        && municipalities.Find(partnership.Municipality) is { } divided
        && !municipalities.IsHeir(heir, divided.Code)
            ? IssueMessages.NotAnHeir(heir, divided.Name, divided.Code, string.Join(", ", Heirs(divided)))
            : null;

    private static IEnumerable<string> Heirs(Municipality divided) =>
        divided.Heirs.Select(heir => heir.Code).Distinct().Select(heir => heir.ToString());

    // A merger does not end a partnership, so a partnership may end after its municipality.
    private static bool IsOutside(Period period, Municipality municipality)
    {
        DateOnly? begin = municipality.ValidFrom.FirstDay;
        return period.Start.Date?.Latest < begin
            || period.End.Date?.Latest < begin
            || period.Start.FirstDay >= municipality.ValidTo;
    }
}
