using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

public sealed partial record PartnershipDataSet
{
    /// <summary>
    /// What is wrong or doubtful in the records, beside what was found when they were read: codes that the registers do
    /// not have and texts with half a character, which no file can hold (errors), and countries, municipalities and
    /// periods that do not go together (warnings).
    /// </summary>
    public ValueList<DataIssue> Validate() =>
        [
            .. InvalidTexts(),
            .. Partnerships.SelectMany(IssuesOf),
            .. Profiles
                .Where(profile => Municipalities.Find(profile.Municipality) is null)
                .Select(profile => UnknownMunicipality(profile.Municipality, recordId: null)),
        ];

    /// <summary>Texts beside those of partnerships.</summary>
    private IEnumerable<DataIssue> InvalidTexts()
    {
        if (HasHalfCharacter(Name))
            yield return InvalidText(recordId: null, "The name of the data set");
        foreach (
            DataSource source in Attribution.Where(source =>
                HasHalfCharacter(source.Title, source.Creator, source.Licence, source.Address, source.Note)
            )
        )
            yield return InvalidText(recordId: null, $"A text of the source '{source.Title}'");
        foreach (
            Municipality municipality in Municipalities.All.Where(municipality =>
                HasHalfCharacter([municipality.Name, .. municipality.OtherNames, .. TextsOf(municipality.Evidence)])
            )
        )
            yield return InvalidText(recordId: null, $"A text of municipality {municipality.Code}");
        foreach (
            Country country in Countries.All.Where(country =>
                HasHalfCharacter([country.DutchName, country.EnglishName, .. country.OtherNames])
            )
        )
            yield return InvalidText(recordId: null, $"A text of country {country.Code}");
        foreach (
            MunicipalityProfile profile in Profiles.Where(profile =>
                HasHalfCharacter([profile.Name, .. TextsOf(profile.Evidence)])
            )
        )
            yield return InvalidText(recordId: null, $"A text of the profile of {profile.Municipality}");
    }

    private IEnumerable<DataIssue> IssuesOf(Partnership partnership)
    {
        string id = partnership.Id;
        if (HasHalfCharacter([id, partnership.Partner.Name, partnership.Description, .. TextsOf(partnership.Evidence)]))
            yield return InvalidText(id, "A text");
        if (Municipalities.Find(partnership.Municipality) is not { } municipality)
            yield return UnknownMunicipality(partnership.Municipality, id);
        else if (municipality.Kind == MunicipalityKind.Special)
            yield return Warning("not-a-municipality", id, $"{Describe(municipality)} is no municipality.");
        else if (IsOutside(partnership.Period, municipality))
            yield return Warning("period-outside-municipality", id, $"{Describe(municipality)} was not there then.");

        CountryCode code = partnership.Partner.Country;
        if (code.IsUnknown)
            yield return Warning("country-not-stated", id, "The country of the partner is not stated.");
        else if (Countries.Find(code) is not { } country)
            yield return Error("unknown-country", id, $"The register has no country with code {code}.");
        else if (FirstDay(partnership.Period.Start) is { } day && country.Validity.StatusOn(day) == PeriodStatus.Ended)
            yield return Warning("period-outside-country", id, $"{country.EnglishName} ({code}) was not there then.");
    }

    // A merger does not end a partnership, so it may outlive its municipality.
    private static bool IsOutside(Period period, Municipality municipality)
    {
        DateOnly? begin = FirstDay(municipality.ValidFrom);
        return period.Start.Date?.Latest < begin
            || period.End.Date?.Latest < begin
            || FirstDay(period.Start) >= municipality.ValidTo;
    }

    private static DateOnly? FirstDay(PeriodBound bound) =>
        bound.Kind == PeriodBoundKind.On ? bound.Date?.Earliest : null;

    private static DataIssue UnknownMunicipality(MunicipalityCode code, string? recordId) =>
        Error("unknown-municipality", recordId, $"The register has no municipality with code {code}.");

    private static string?[] TextsOf(Evidence? evidence) =>
        evidence is null ? [] : [evidence.Note, .. evidence.Sources];

    private static bool HasHalfCharacter(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (LoneSurrogate.IsIn(text))
                return true;
        }

        return false;
    }

    private static DataIssue InvalidText(string? recordId, string what) =>
        Error("invalid-text", recordId, $"{what} has half a surrogate pair.");

    private static string Describe(Municipality municipality) => $"{municipality.Name} ({municipality.Code})";

    private static DataIssue Error(string code, string? recordId, string message) =>
        Issue(IssueSeverity.Error, code, recordId, message);

    private static DataIssue Warning(string code, string recordId, string message) =>
        Issue(IssueSeverity.Warning, code, recordId, message);

    private static DataIssue Issue(IssueSeverity severity, string code, string? recordId, string message) =>
        new()
        {
            Severity = severity,
            Code = code,
            Message = message,
            RecordId = recordId,
        };
}
