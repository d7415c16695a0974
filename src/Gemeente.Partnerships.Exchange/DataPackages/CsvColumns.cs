using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The columns of each kind of record.</summary>
internal static class CsvColumns
{
    private const string Words = "^[a-z0-9-]+$";
    private const string WordsBetweenSemicolons = "^[a-z0-9-]+(;[a-z0-9-]+)*$";
    private const string Bound = "^(unknown|open|(by )?\\d{4}(-\\d{2}(-\\d{2})?)?)$";
    private const string Partial = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
    private const string FourDigits = "^\\d{4}$";
    private const string TwoCapitals = "^[A-Z]{2}$";
    private const string Escaped = "; between semicolons, with a backslash before a semicolon or backslash in one";

    public static readonly CsvColumn<Partnership>[] Partnerships =
    [
        new("id", "string", "The id.", tie => CsvCell.Guard(tie.Id)) { IsRequired = true, IsUnique = true },
        new("municipality", "string", "CBS code of the Dutch municipality.", tie => tie.Municipality.ToString())
        {
            IsRequired = true,
            IsOfMunicipality = true,
            Pattern = FourDigits,
        },
        new("partner", "string", "Name of the partner.", tie => CsvCell.Guard(tie.Partner.Name)),
        new("partner_kind", "string", "What the partner is.", tie => tie.Partner.Kind.Code)
        {
            IsRequired = true,
            Pattern = Words,
        },
        new("country", "string", "Country of the partner, ISO 3166-1 alpha-2.", tie => tie.Partner.Country.ToString())
        {
            IsRequired = true,
            Pattern = TwoCapitals,
        },
        new("start", "string", "First day: unknown, open, a date, or by a date.", tie => tie.Period.Start.ToString())
        {
            IsRequired = true,
            Pattern = Bound,
        },
        new("end", "string", "Last day: unknown, open, a date, or by a date.", tie => tie.Period.End.ToString())
        {
            IsRequired = true,
            Pattern = Bound,
        },
        new("initiative", "string", "Who began it.", tie => tie.Initiative?.Code) { Pattern = Words },
        new("motives", "string", "Why the Dutch side keeps it; between semicolons.", tie => Codes(tie.Motives))
        {
            Pattern = WordsBetweenSemicolons,
        },
        new(
            "partner_motives",
            "string",
            "Why the partner keeps it; between semicolons.",
            tie => Codes(tie.PartnerMotives)
        )
        {
            Pattern = WordsBetweenSemicolons,
        },
        new("themes", "string", "What it is about; between semicolons.", tie => Codes(tie.Themes))
        {
            Pattern = WordsBetweenSemicolons,
        },
        new("organisations", "string", "Organisations involved; between semicolons.", tie => Codes(tie.Organisations))
        {
            Pattern = WordsBetweenSemicolons,
        },
        new("funding", "string", "Who subsidises it; between semicolons.", tie => Codes(tie.Funding))
        {
            Pattern = WordsBetweenSemicolons,
        },
        new("description", "string", "What else there is to say.", tie => CsvCell.Guard(tie.Description)),
        .. EvidenceColumns<Partnership>(tie => tie.Evidence, isRequired: true),
    ];

    public static readonly CsvColumn<MunicipalityProfile>[] Profiles =
    [
        new("municipality", "string", "CBS code of the municipality.", profile => profile.Municipality.ToString())
        {
            IsRequired = true,
            IsOfMunicipality = true,
            Pattern = FourDigits,
        },
        new("name", "string", "Name by which the source calls it.", profile => CsvCell.Guard(profile.Name)),
        new("inhabitants", "integer", "Number of inhabitants.", profile => Text(profile.Inhabitants)),
        new("staffing", "string", "Who does the work.", profile => profile.Staffing?.Code) { Pattern = Words },
        new("weekly_time", "string", "How much time a week it takes.", profile => profile.WeeklyTime?.Code)
        {
            Pattern = Words,
        },
        new("annual_budget_from", "number", "Euros a year, at least.", profile => Text(profile.AnnualBudget?.From)),
        new(
            "annual_budget_to",
            "number",
            "Euros a year, at most; empty: not known.",
            profile => Text(profile.AnnualBudget?.To)
        ),
        new(
            "has_policy",
            "boolean",
            "Whether there is a policy for international cooperation.",
            profile => Text(profile.HasPolicy)
        ),
        new(
            "has_dac_focus",
            "boolean",
            "Whether it is directed at countries on the DAC list.",
            profile => Text(profile.HasDacFocus)
        ),
        new(
            "millennium_municipality_since",
            "string",
            "Since when it is a Millennium Municipality.",
            profile => profile.MillenniumMunicipalitySince?.ToString()
        )
        {
            Pattern = Partial,
        },
        new(
            "valid_from",
            "string",
            "First day of the profile: unknown, open, a date, or by a date.",
            profile => profile.ValidFor.Start.ToString()
        )
        {
            IsRequired = true,
            Pattern = Bound,
        },
        new(
            "valid_to",
            "string",
            "Last day of the profile: unknown, open, a date, or by a date.",
            profile => profile.ValidFor.End.ToString()
        )
        {
            IsRequired = true,
            Pattern = Bound,
        },
        .. EvidenceColumns<MunicipalityProfile>(profile => profile.Evidence, isRequired: true),
    ];

    public static readonly CsvColumn<Municipality>[] Municipalities =
    [
        new("code", "string", "CBS code.", municipality => municipality.Code.ToString())
        {
            IsRequired = true,
            IsUnique = true,
            Pattern = FourDigits,
        },
        new("name", "string", "Official name.", municipality => CsvCell.Guard(municipality.Name)) { IsRequired = true },
        new(
            "other_names",
            "string",
            "Other names" + Escaped + ".",
            municipality => CsvCell.Join(municipality.OtherNames)
        ),
        new(
            "kind",
            "string",
            "What the code stands for.",
            municipality => EnumCodes.MunicipalityKind.CodeOf(municipality.Kind)
        )
        {
            IsRequired = true,
            Pattern = Words,
        },
        new("province", "string", "Province.", municipality => municipality.Province?.Code) { Pattern = Words },
        new(
            "earlier_province",
            "string",
            "Province before province_since.",
            municipality => municipality.EarlierProvince?.Code
        )
        {
            Pattern = Words,
        },
        new("province_since", "date", "First day in the province.", municipality => Text(municipality.ProvinceSince)),
        new(
            "valid_from",
            "string",
            "First day it exists: unknown, open, a date, or by a date.",
            municipality => municipality.ValidFrom.ToString()
        )
        {
            IsRequired = true,
            Pattern = Bound,
        },
        new("valid_to", "date", "First day it no longer exists.", municipality => Text(municipality.ValidTo)),
        new(
            "successor",
            "string",
            "CBS code that its territory came under.",
            municipality => municipality.Successor?.ToString()
        )
        {
            Pattern = FourDigits,
        },
        new("inhabitants", "integer", "Number of inhabitants.", municipality => Text(municipality.Inhabitants)),
        new("inhabitants_on", "date", "Day of that number.", municipality => Text(municipality.InhabitantsOn)),
        .. EvidenceColumns<Municipality>(municipality => municipality.Evidence, isRequired: false),
    ];

    public static readonly CsvColumn<Country>[] Countries =
    [
        new(
            "code",
            "string",
            "Code of two letters, ISO 3166-1 alpha-2; several countries may have had it.",
            country => country.Code.ToString()
        )
        {
            IsRequired = true,
            Pattern = TwoCapitals,
        },
        new("dutch_name", "string", "Dutch name.", country => CsvCell.Guard(country.DutchName)) { IsRequired = true },
        new("english_name", "string", "English name.", country => CsvCell.Guard(country.EnglishName))
        {
            IsRequired = true,
        },
        new("other_names", "string", "Other names" + Escaped + ".", country => CsvCell.Join(country.OtherNames)),
        new("alpha3", "string", "Code of three letters.", country => country.Alpha3) { Pattern = "^[A-Z]{3}$" },
        new("numeric", "integer", "Code of three digits.", country => Text(country.Numeric)),
        new("former_code", "string", "Code of ISO 3166-3.", country => CsvCell.Guard(country.FormerCode)),
        new("brp_code", "string", "Code in the Dutch population register.", country => CsvCell.Guard(country.BrpCode)),
        new("valid_from", "string", "First day of the code.", country => country.Validity.Start.ToString())
        {
            IsRequired = true,
            Pattern = Bound,
        },
        new("valid_to", "string", "Last day of the code.", country => country.Validity.End.ToString())
        {
            IsRequired = true,
            Pattern = Bound,
        },
    ];

    public static readonly CsvColumn<DacIncomePeriod>[] IncomeGroups =
    [
        new("country", "string", "Country.", period => period.Country.ToString())
        {
            IsRequired = true,
            Pattern = TwoCapitals,
        },
        new("income_group", "string", "DAC income group.", period => EnumCodes.IncomeGroup.CodeOf(period.Group))
        {
            IsRequired = true,
            Pattern = Words,
        },
        new("valid_from", "date", "First day.", period => Text(period.From)) { IsRequired = true },
        new("valid_to", "date", "Last day.", period => Text(period.To)),
    ];

    public static readonly CsvColumn<EuStatusPeriod>[] EuStatuses =
    [
        new("country", "string", "Country.", period => period.Country.ToString())
        {
            IsRequired = true,
            Pattern = TwoCapitals,
        },
        new("status", "string", "Member or candidate.", period => EnumCodes.EuStatus.CodeOf(period.Status))
        {
            IsRequired = true,
            Pattern = Words,
        },
        new("valid_from", "date", "First day.", period => Text(period.From)) { IsRequired = true },
        new("valid_to", "date", "Last day.", period => Text(period.To)),
    ];

    private static CsvColumn<T>[] EvidenceColumns<T>(Func<T, Evidence?> of, bool isRequired) =>
        [
            new(
                "evidence",
                "string",
                "Stated, derived or reconstructed.",
                record => of(record) is { } evidence ? EnumCodes.EvidenceKind.CodeOf(evidence.Kind) : null
            )
            {
                IsRequired = isRequired,
                Pattern = Words,
            },
            new(
                "sources",
                "string",
                "Sources" + Escaped + ".",
                record => of(record) is { } evidence ? CsvCell.Join(evidence.Sources) : null
            ),
            new("reference_date", "date", "Day of which the sources speak.", record => Text(of(record)?.ReferenceDate)),
            new(
                "confidence",
                "string",
                "How far it can be relied on.",
                record => of(record)?.Confidence is { } confidence ? EnumCodes.Confidence.CodeOf(confidence) : null
            )
            {
                Pattern = Words,
            },
            new(
                "note",
                "string",
                "What else is worth knowing about the sources.",
                record => CsvCell.Guard(of(record)?.Note)
            ),
        ];

    private static string? Codes<T>(ValueList<T> items)
        where T : CodeListItem<T>, ICodeList<T> =>
        items.Count == 0 ? null : string.Join(';', items.Select(item => item.Code));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };
}
