using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The built-in dimensions of partnerships.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. "On the date" is on the reference date of the catalog. A dimension
/// that reads one property is a row of this table; one with a rule of its own has a classifier. A host adds its own
/// with <see cref="Dimension"/>.
/// </remarks>
public static class PartnershipDimensions
{
    private const int DefaultPeriodYears = 5;
    private const int YearsInDecade = 10;

    private static Dimension<PartnershipFact, CountryCode> FormerCountry =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "former-country",
                new("Voormalig land", "Former country"),
                rule: new("voormalige landcodes van de partner", "former country codes of the partner"),
                (PartnershipFact fact) => fact.CountrySuccession.FormerCodes,
                CodeLists.CountryCodes
            )
        );

    /// <summary>
    /// The country that the partner counts under on the date (land). A renamed country counts under its new code, and a
    /// former country under its heir. Unknown where a divided country leaves more than one. A filter by a former code
    /// finds the partnerships that were recorded with it, or counted under it.
    /// </summary>
    public static Dimension<PartnershipFact, CountryCode> Country =>
        field
        ?? Once.Set(
            ref field,
            Dimension
                .One(
                    "country",
                    new("Land", "Country"),
                    rule: new("het land van de partner", "the partner's country"),
                    (PartnershipFact fact) => fact.CountrySuccession.Code,
                    CodeLists.CountryCodes,
                    fact => [.. ReasonText.Country(fact), .. ReasonText.Record(fact)],
                    ReasonText.CountryHeirs
                )
                .AlsoFoundBy(FormerCountry)
        );

    /// <summary>
    /// The country of the partner as recorded, also if it no longer exists (oorspronkelijk land).
    /// </summary>
    public static Dimension<PartnershipFact, CountryCode> OriginalCountry =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "original-country",
                new("Oorspronkelijk land", "Original country"),
                rule: new("het land volgens de bron", "the country as the source has it"),
                (PartnershipFact fact) => KnownOrNull(fact.Partnership.Partner.Country),
                CodeLists.CountryCodes,
                fact =>
                    ReasonText.CountryHeirs(fact) is { } heirs
                        ? [heirs, .. ReasonText.Record(fact)]
                        : ReasonText.Record(fact)
            )
        );

    /// <summary>
    /// The groups that the country is in on the date: country of origin, EU member or candidate, DAC list
    /// (landengroep). Several.
    /// </summary>
    public static Dimension<PartnershipFact, CountryGroup> CountryGroup =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create("country-group", new("Landengroep", "Country group"), new CountryGroupClassifier())
        );

    /// <summary>The country's relation to the European Union on the date: member, candidate or neither.</summary>
    public static Dimension<PartnershipFact, EuStatus> EuStatus =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "eu-status",
                new("EU-status", "EU status"),
                rule: new(
                    "wat het land van de partner is voor de Europese Unie",
                    "what the partner's country is to the European Union"
                ),
                (PartnershipFact fact) => fact.EuStatus,
                CodeLists.EuStatuses,
                ReasonText.CountryOnDate
            )
        );

    /// <summary>The income group of the country on the DAC list on the date, or "not listed" (inkomensgroep).</summary>
    public static Dimension<PartnershipFact, DacStatus> DacIncomeGroup =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create(
                "dac-income-group",
                new("DAC-inkomensgroep", "DAC income group"),
                new DacStatusClassifier()
            )
        );

    /// <summary>The region of the world that the country lies in, by M49 of the United Nations (werelddeel).</summary>
    public static Dimension<PartnershipFact, WorldRegion> WorldRegion =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "world-region",
                new("Werelddeel", "World region"),
                rule: new(
                    "het werelddeel van het land volgens M49 van de Verenigde Naties",
                    "the country's region by M49 of the United Nations"
                ),
                (PartnershipFact fact) => fact.Country?.Subregion?.Region,
                CodeLists.OneOf<WorldRegion>(),
                fact => [.. ReasonText.Country(fact), .. ReasonText.Record(fact)],
                ReasonText.CountryHeirs
            )
        );

    /// <summary>The sub-region of the world that the country lies in, by M49 (subregio).</summary>
    public static Dimension<PartnershipFact, WorldSubregion> WorldSubregion =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "world-subregion",
                new("Subregio", "World sub-region"),
                rule: new(
                    "de subregio van het land volgens M49 van de Verenigde Naties",
                    "the country's sub-region by M49 of the United Nations"
                ),
                (PartnershipFact fact) => fact.Country?.Subregion,
                CodeLists.OneOf<WorldSubregion>(),
                fact => [.. ReasonText.Country(fact), .. ReasonText.Record(fact)],
                ReasonText.CountryHeirs
            )
        );

    /// <summary>
    /// True if the country is on the list of least developed countries of the United Nations (minst ontwikkeld). The
    /// list is that of December 2024; unknown before it and from 24 November 2026.
    /// </summary>
    public static Dimension<PartnershipFact, bool> LeastDeveloped =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "least-developed",
                new("Minst ontwikkeld land", "Least developed country"),
                rule: new(
                    "de lijst van de Verenigde Naties van december 2024",
                    "the list of the United Nations of December 2024"
                ),
                (PartnershipFact fact) => fact.IsLeastDeveloped,
                CodeLists.YesNo,
                ReasonText.CountryOnDate
            )
        );

    /// <summary>
    /// The distance from the municipality on the date to the partner, in bands of kilometres (afstand). Unknown if a
    /// point is not known.
    /// </summary>
    public static Dimension<PartnershipFact, NumberBand> Distance =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "distance",
                new("Afstand", "Distance"),
                rule: new(
                    "de afstand in km langs de grootcirkel tussen gemeente en partner",
                    "the distance in km along the great circle between municipality and partner"
                ),
                (PartnershipFact fact) =>
                    fact.DistanceInKilometres is { } km ? NumberBandList.Distances.Classify((int)km) : null,
                NumberBandList.Distances.ToCodeList(),
                fact =>
                    [
                        fact.DistanceInKilometres is { } km
                            ? new Label($"{NumberText.Dutch((long)km)} km", $"{NumberText.English((long)km)} km")
                            : default,
                        Label.Same($"{fact.Partnership.Partner.Location}"),
                        .. ReasonText.Record(fact),
                    ]
            )
        );

    /// <summary>The kind of partner: municipality, district, province, island or country (soort partner).</summary>
    public static Dimension<PartnershipFact, PartnerKind> PartnerKind =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "partner-kind",
                new("Soort partner", "Kind of partner"),
                rule: new("wat de partner is", "what the partner is"),
                (PartnershipFact fact) => fact.Partnership.Partner.Kind,
                CodeLists.OneOf<PartnerKind>(),
                ReasonText.Record
            )
        );

    /// <summary>
    /// The partner, in any spelling and known language of its name, and in the country of today (partner). Count
    /// partners by its different values. A partner without a name is unknown, because two of them may be one or two
    /// partners.
    /// </summary>
    public static Dimension<PartnershipFact, PartnerIdentity> Partner =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "partner",
                new("Partner", "Partner"),
                rule: new(
                    "land, soort en naam van de partner, hoe die ook gespeld is",
                    "the partner's country, kind and name, however spelled"
                ),
                (PartnershipFact fact) =>
                    PartnerIdentity.Of(
                        fact.Partnership.Partner,
                        fact.Countries,
                        fact.Partnership.Period,
                        fact.ReferenceDate
                    ),
                new()
                {
                    Name = partner => Label.Same($"{partner.Name} ({partner.Country})"),
                    Parser = PartnerIdentity.TryParse,
                },
                ReasonText.Record
            )
        );

    /// <summary>
    /// The municipality that keeps the partnership on the date, followed through mergers (gemeente). Unknown where a
    /// split leaves more than one, and <see cref="Partnership.ContinuedBy"/> names none of them.
    /// </summary>
    public static Dimension<PartnershipFact, MunicipalityCode> Municipality =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create("municipality", new("Gemeente", "Municipality"), new MunicipalityClassifier())
        );

    /// <summary>
    /// The municipality as recorded, also if it does not exist on the date (oorspronkelijke gemeente).
    /// </summary>
    public static Dimension<PartnershipFact, MunicipalityCode> OriginalMunicipality =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "original-municipality",
                new("Oorspronkelijke gemeente", "Original municipality"),
                rule: new("de gemeente volgens de bron", "the municipality as the source has it"),
                (PartnershipFact fact) => KnownOrNull(fact.Partnership.Municipality),
                CodeLists.MunicipalityCodes,
                fact =>
                    fact.OriginalMunicipality is { } original
                        ?
                        [
                            Label.Same(ReasonText.Name(original)),
                            .. ReasonText.Heirs(fact.Succession),
                            .. ReasonText.Record(fact),
                        ]
                        : ReasonText.Record(fact)
            )
        );

    /// <summary>True if the municipality as recorded exists on the date (gemeente bestaat nog).</summary>
    public static Dimension<PartnershipFact, bool> MunicipalityExists =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create(
                "municipality-exists",
                new("Oorspronkelijke gemeente bestaat", "Original municipality exists"),
                new MunicipalityExistsClassifier()
            )
        );

    /// <summary>
    /// The year in which the municipality as recorded ceased to exist, by merger, split or renaming (jaar van
    /// opheffing). Unknown while it exists.
    /// </summary>
    public static Dimension<PartnershipFact, int> MunicipalityEnded =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One<PartnershipFact, int>(
                "municipality-ended",
                new(
                    "Jaar waarin de oorspronkelijke gemeente is opgeheven",
                    "Year in which the original municipality ceased"
                ),
                rule: new(
                    "het jaar waarin de gemeente volgens het register is opgeheven",
                    "the year in which the municipality ceased by the register"
                ),
                fact => fact.OriginalMunicipality?.ValidTo is { } end && end <= fact.AsOf ? end.Year : null,
                evidence: fact => ReasonText.Register(fact.OriginalMunicipality)
            )
        );

    /// <summary>The province that the municipality lies in on the date (provincie).</summary>
    public static Dimension<PartnershipFact, Province> Province =>
        field ?? Once.Set(ref field, SharedDimensions.Province<PartnershipFact>());

    /// <summary>
    /// The COROP region that the municipality lies in on the date (COROP-gebied). Unknown before 2003.
    /// </summary>
    public static Dimension<PartnershipFact, CoropRegion> Corop =>
        field ?? Once.Set(ref field, SharedDimensions.Corop<PartnershipFact>());

    /// <summary>
    /// The size class of the municipality on the date: up to or over 50 000 inhabitants (grootteklasse). Unknown if the
    /// number of inhabitants is not certain enough.
    /// </summary>
    public static Dimension<PartnershipFact, NumberBand> SizeClass =>
        field ?? Once.Set(ref field, SharedDimensions.SizeClass<PartnershipFact>());

    /// <summary>The size class of the municipality by Statistics Netherlands (CBS-gemeentegrootte).</summary>
    public static Dimension<PartnershipFact, NumberBand> CbsSizeClass =>
        field ?? Once.Set(ref field, SharedDimensions.CbsSizeClass<PartnershipFact>());

    /// <summary>
    /// True if the municipality on the date is one of the four largest: Amsterdam, Rotterdam, The Hague and Utrecht
    /// (G4). Unknown before 1960, the first year with populations.
    /// </summary>
    public static Dimension<PartnershipFact, bool> FourLargest =>
        field ?? Once.Set(ref field, SharedDimensions.FourLargest<PartnershipFact>());

    /// <summary>
    /// The year in which the partnership began (beginjaar). Unknown if the source gives only a latest possible year.
    /// </summary>
    public static Dimension<PartnershipFact, int> StartYear =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "start-year",
                new("Beginjaar", "Start year"),
                rule: new("het jaar waarin de stedenband begon", "the year in which the partnership began"),
                (PartnershipFact fact) => fact.FirstDay?.Year,
                evidence: ReasonText.Record
            )
        );

    /// <summary>The five years in which the partnership began, such as 2000-2004 (beginperiode).</summary>
    public static Dimension<PartnershipFact, YearSpan> StartPeriod =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create(
                "start-period",
                new("Beginperiode", "Start period"),
                new StartPeriodClassifier(DefaultPeriodYears)
            )
        );

    /// <summary>
    /// The decade in which the partnership began, such as 1990-1999 (decennium). Decades without partnerships between
    /// the first and the last have a row.
    /// </summary>
    public static Dimension<PartnershipFact, YearSpan> StartDecade =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create(
                "start-decade",
                new("Begindecennium", "Start decade"),
                new StartPeriodClassifier(YearsInDecade) { HasEmptySpans = true }
            )
        );

    /// <summary>
    /// The first day on which the partnership can have begun (begindatum). Unknown if the source gives only a latest
    /// possible day.
    /// </summary>
    public static Dimension<PartnershipFact, DateOnly> StartDate =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "start-date",
                new("Begindatum", "Start date"),
                rule: new(
                    "de eerste dag waarop de stedenband begonnen kan zijn",
                    "the first day on which the partnership can have begun"
                ),
                (PartnershipFact fact) => fact.FirstDay,
                evidence: ReasonText.Record
            )
        );

    /// <summary>The number of years that the partnership has lasted on the date, in bands (duur).</summary>
    public static Dimension<PartnershipFact, NumberBand> Duration =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Create("duration", new("Duur", "Duration"), new DurationClassifier(NumberBandList.Durations))
        );

    /// <summary>
    /// The status of the partnership on the date: not begun, active, possible or ended (status). Never unknown.
    /// </summary>
    public static Dimension<PartnershipFact, PartnershipStatus> Status =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "status",
                new("Status", "Status"),
                rule: new(
                    "begin en einde van de stedenband en de peildatum van de bron, vergeleken met de datum",
                    "begin and end of the partnership and the reference date of its source against the date"
                ),
                (PartnershipFact fact) => fact.Status,
                CodeLists.PartnershipStatuses,
                fact => [fact.StatusReason, .. ReasonText.Record(fact)]
            )
        );

    /// <summary>The side that began the partnership (initiatief).</summary>
    public static Dimension<PartnershipFact, Initiative> Initiative =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "initiative",
                new("Initiatief", "Initiative"),
                rule: new("wie de stedenband begon", "who began the partnership"),
                (PartnershipFact fact) => fact.Partnership.Initiative,
                CodeLists.OneOf<Initiative>(),
                ReasonText.Record
            )
        );

    /// <summary>The motives of the Dutch side (motief). Several.</summary>
    public static Dimension<PartnershipFact, Motive> Motive =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "motive",
                new("Motief", "Motive"),
                rule: new(
                    "waarom de Nederlandse kant de stedenband onderhoudt",
                    "why the Dutch side keeps the partnership"
                ),
                (PartnershipFact fact) => fact.Partnership.Motives,
                CodeLists.ManyOf<Motive>(),
                ReasonText.Record
            )
        );

    /// <summary>The motives of the partner (motief van de partner). Several.</summary>
    public static Dimension<PartnershipFact, Motive> PartnerMotive =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "partner-motive",
                new("Motief van de partner", "Partner's motive"),
                rule: new("waarom de partner de stedenband onderhoudt", "why the partner keeps the partnership"),
                (PartnershipFact fact) => fact.Partnership.PartnerMotives,
                CodeLists.ManyOf<Motive>(),
                ReasonText.Record
            )
        );

    /// <summary>The themes of the partnership (onderwerp). Several.</summary>
    public static Dimension<PartnershipFact, Theme> Theme =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "theme",
                new("Onderwerp", "Theme"),
                rule: new("waar de stedenband over gaat", "what the partnership is about"),
                (PartnershipFact fact) => fact.Partnership.Themes,
                CodeLists.ManyOf<Theme>(),
                ReasonText.Record
            )
        );

    /// <summary>The organisations involved in the partnership (betrokken organisatie). Several.</summary>
    public static Dimension<PartnershipFact, OrganisationKind> Organisation =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "organisation",
                new("Betrokken organisatie", "Organisation"),
                rule: new(
                    "welke organisaties bij de stedenband betrokken zijn",
                    "which organisations are involved in the partnership"
                ),
                (PartnershipFact fact) => fact.Partnership.Organisations,
                CodeLists.ManyOf<OrganisationKind>(),
                ReasonText.Record
            )
        );

    /// <summary>The sources of subsidy of the partnership (financiering). Several.</summary>
    public static Dimension<PartnershipFact, FundingSource> Funding =>
        field
        ?? Once.Set(
            ref field,
            Dimension.Many(
                "funding",
                new("Financiering", "Funding"),
                rule: new("wie de stedenband subsidieert", "who subsidises the partnership"),
                (PartnershipFact fact) => fact.Partnership.Funding,
                CodeLists.ManyOf<FundingSource>(),
                ReasonText.Record
            )
        );

    /// <summary>The staff that does the work in the municipality (personele inzet).</summary>
    public static Dimension<PartnershipFact, Staffing> Staffing =>
        field ?? Once.Set(ref field, SharedDimensions.Staffing<PartnershipFact>());

    /// <summary>The time that the municipality spends a week (tijdsbesteding).</summary>
    public static Dimension<PartnershipFact, WeeklyTime> WeeklyTime =>
        field ?? Once.Set(ref field, SharedDimensions.WeeklyTime<PartnershipFact>());

    /// <summary>The staff and time of the municipality together (capaciteit).</summary>
    public static Dimension<PartnershipFact, Capacity> Capacity =>
        field ?? Once.Set(ref field, SharedDimensions.Capacity<PartnershipFact>());

    /// <summary>The band of the municipality's annual budget, or "outside the bands" (budgetklasse).</summary>
    public static Dimension<PartnershipFact, BudgetBand> BudgetBand =>
        field ?? Once.Set(ref field, SharedDimensions.BudgetBand<PartnershipFact>());

    /// <summary>True if the municipality is a Millennium Municipality on the date (Millenniumgemeente).</summary>
    public static Dimension<PartnershipFact, bool> MillenniumMunicipality =>
        field ?? Once.Set(ref field, SharedDimensions.MillenniumMunicipality<PartnershipFact>());

    /// <summary>The evidence of the record: stated, derived or reconstructed (herkomst van het gegeven).</summary>
    public static Dimension<PartnershipFact, EvidenceKind> Evidence =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "evidence",
                new("Herkomst van het gegeven", "Evidence"),
                rule: new("hoe de stedenband bekend is", "how the partnership is known"),
                (PartnershipFact fact) => fact.Partnership.Evidence.Kind,
                CodeLists.EvidenceKinds,
                ReasonText.Record
            )
        );

    /// <summary>The reliability of the record (betrouwbaarheid).</summary>
    public static Dimension<PartnershipFact, Confidence> Confidence =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "confidence",
                new("Betrouwbaarheid", "Confidence"),
                rule: new("hoe betrouwbaar het gegeven is", "how far the record can be relied on"),
                (PartnershipFact fact) => fact.Partnership.Evidence.Confidence,
                CodeLists.Confidences,
                ReasonText.Record
            )
        );

    /// <summary>All built-in dimensions of partnerships, in display order.</summary>
    public static IReadOnlyList<Dimension<PartnershipFact>> All =>
        field
        ?? Once.Set(
            ref field,
            Array.AsReadOnly<Dimension<PartnershipFact>>([
                Country,
                OriginalCountry,
                CountryGroup,
                EuStatus,
                DacIncomeGroup,
                WorldRegion,
                WorldSubregion,
                LeastDeveloped,
                Distance,
                PartnerKind,
                Partner,
                Municipality,
                OriginalMunicipality,
                MunicipalityExists,
                MunicipalityEnded,
                Province,
                Corop,
                SizeClass,
                CbsSizeClass,
                FourLargest,
                StartYear,
                StartPeriod,
                StartDecade,
                StartDate,
                Duration,
                Status,
                Initiative,
                Motive,
                PartnerMotive,
                Theme,
                Organisation,
                Funding,
                Staffing,
                WeeklyTime,
                Capacity,
                BudgetBand,
                MillenniumMunicipality,
                Evidence,
                Confidence,
            ])
        );

    /// <summary>Finds the built-in dimension with an id; null if not found.</summary>
    public static Dimension<PartnershipFact>? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(dimension => dimension.Id == id);
    }

    /// <summary>
    /// Makes a dimension of the span of years in which the partnership began; its id is <c>start-period-10</c> for ten.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 1000.</exception>
    public static Dimension<PartnershipFact, YearSpan> StartPeriodOf(int years)
    {
        _ = YearSpan.Of(0, years);
        string id = string.Create(CultureInfo.InvariantCulture, $"start-period-{years}");
        return Dimension.Create(id, StartPeriod.Label, new StartPeriodClassifier(years));
    }

    /// <summary>Makes a dimension of the size of the municipality on the date, in a host's own classes.</summary>
    public static Dimension<PartnershipFact, NumberBand> SizeClassOf(string id, Label label, NumberBandList classes) =>
        SharedDimensions.SizeClassOf<PartnershipFact>(id, label, classes);

    /// <summary>Makes a dimension of the municipality's annual budget, in a host's own bands.</summary>
    public static Dimension<PartnershipFact, BudgetBand> BudgetBandOf(string id, Label label, BudgetBandList bands) =>
        SharedDimensions.BudgetBandOf<PartnershipFact>(id, label, bands);

    private static CountryCode? KnownOrNull(CountryCode code) => code.IsUnknown ? default(CountryCode?) : code;

    private static MunicipalityCode? KnownOrNull(MunicipalityCode code) =>
        code == default(MunicipalityCode) ? default(MunicipalityCode?) : code;
}
