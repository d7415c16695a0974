using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// What partnerships are counted and filtered by: the dimensions built in, each made of a classifier.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads. "On the date" is the date of the catalog. A host adds its own with
/// <see cref="Dimension.Create{TFact, TCategory}(string, Label, IClassifier{TFact, TCategory})"/>.
/// </remarks>
public static class PartnershipDimensions
{
    private const int DefaultPeriod = 5;

    /// <summary>The country of the partner (land).</summary>
    public static Dimension<PartnershipFact, CountryCode> Country { get; } =
        Create("country", "Land", "Country", new CountryClassifier());

    /// <summary>
    /// The groups that the country is in on the date: country of origin, EU member or candidate, DAC list
    /// (landengroep). Several.
    /// </summary>
    public static Dimension<PartnershipFact, CountryGroup> CountryGroup { get; } =
        Create("country-group", "Landengroep", "Country group", new CountryGroupClassifier());

    /// <summary>Whether the country is a member or candidate of the European Union on the date, or neither.</summary>
    public static Dimension<PartnershipFact, EuStatus> EuStatus { get; } =
        Create("eu-status", "EU-status", "EU status", new EuStatusClassifier());

    /// <summary>
    /// The income group of the country on the DAC list on the date, or that it is not listed (inkomensgroep).
    /// </summary>
    public static Dimension<PartnershipFact, DacStatus> DacIncomeGroup { get; } =
        Create("dac-income-group", "DAC-inkomensgroep", "DAC income group", new DacStatusClassifier());

    /// <summary>What the partner is: municipality, district, province, island or country (soort partner).</summary>
    public static Dimension<PartnershipFact, PartnerKind> PartnerKind { get; } =
        Create("partner-kind", "Soort partner", "Kind of partner", new PartnerKindClassifier());

    /// <summary>
    /// Which partner it is, however its name is spelled. Count partners by its different values; a partner without a
    /// name is unknown, since it cannot be told apart.
    /// </summary>
    public static Dimension<PartnershipFact, PartnerIdentity> Partner { get; } =
        Create("partner", "Partner", "Partner", new PartnerClassifier());

    /// <summary>
    /// The municipality that keeps the partnership on the date, through mergers (gemeente). Unknown where a split
    /// leaves no single one.
    /// </summary>
    public static Dimension<PartnershipFact, MunicipalityCode> Municipality { get; } =
        Create("municipality", "Gemeente", "Municipality", new MunicipalityClassifier());

    /// <summary>
    /// The municipality as recorded, whether or not it exists on the date (oorspronkelijke gemeente).
    /// </summary>
    public static Dimension<PartnershipFact, MunicipalityCode> OriginalMunicipality { get; } =
        Create(
            "original-municipality",
            "Oorspronkelijke gemeente",
            "Original municipality",
            new OriginalMunicipalityClassifier()
        );

    /// <summary>Whether the municipality as recorded exists on the date.</summary>
    public static Dimension<PartnershipFact, bool> MunicipalityExists { get; } =
        Create(
            "municipality-exists",
            "Oorspronkelijke gemeente bestaat",
            "Original municipality exists",
            new MunicipalityExistsClassifier()
        );

    /// <summary>The year in which the municipality as recorded ceased to exist, if it has by the date.</summary>
    public static Dimension<PartnershipFact, int> MunicipalityEnded { get; } =
        Create(
            "municipality-ended",
            "Jaar waarin de oorspronkelijke gemeente is opgeheven",
            "Year in which the original municipality ceased",
            new MunicipalityEndedClassifier()
        );

    /// <summary>The province that the municipality lies in on the date (provincie).</summary>
    public static Dimension<PartnershipFact, Province> Province { get; } =
        Create("province", "Provincie", "Province", new ProvinceClassifier<PartnershipFact>());

    /// <summary>
    /// Whether the municipality has more than 50 000 inhabitants on the date, where that is certain enough
    /// (grootteklasse).
    /// </summary>
    public static Dimension<PartnershipFact, NumberBand> SizeClass { get; } =
        Create(
            "size-class",
            "Grootteklasse",
            "Size class",
            new SizeClassClassifier<PartnershipFact>(NumberBandList.Ncdo2008SizeClasses)
        );

    /// <summary>The size class of the municipality as Statistics Netherlands has them (CBS-gemeentegrootte).</summary>
    public static Dimension<PartnershipFact, NumberBand> CbsSizeClass { get; } =
        Create(
            "cbs-size-class",
            "Gemeentegrootte (CBS)",
            "Size class (CBS)",
            new SizeClassClassifier<PartnershipFact>(NumberBandList.CbsSizeClasses)
        );

    /// <summary>The year in which the partnership began (beginjaar).</summary>
    public static Dimension<PartnershipFact, int> StartYear { get; } =
        Create("start-year", "Beginjaar", "Start year", new StartYearClassifier());

    /// <summary>The five years in which the partnership began, such as 2000-2004 (beginperiode).</summary>
    public static Dimension<PartnershipFact, YearSpan> StartPeriod { get; } =
        Create("start-period", "Beginperiode", "Start period", new StartPeriodClassifier(DefaultPeriod));

    /// <summary>The first day on which the partnership can have begun (begindatum).</summary>
    public static Dimension<PartnershipFact, DateOnly> StartDate { get; } =
        Create("start-date", "Begindatum", "Start date", new StartDateClassifier());

    /// <summary>How long the partnership has lasted on the date (duur).</summary>
    public static Dimension<PartnershipFact, NumberBand> Duration { get; } =
        Create("duration", "Duur", "Duration", new DurationClassifier(NumberBandList.Durations));

    /// <summary>
    /// Whether the partnership is active, ended or not begun on the date (status); unknown where its dates leave that
    /// open.
    /// </summary>
    public static Dimension<PartnershipFact, PeriodStatus> Status { get; } =
        Create("status", "Status", "Status", new StatusClassifier());

    /// <summary>Who began the partnership (initiatief).</summary>
    public static Dimension<PartnershipFact, Initiative> Initiative { get; } =
        Create("initiative", "Initiatief", "Initiative", new InitiativeClassifier());

    /// <summary>Why the Dutch side keeps the partnership (motief). Several.</summary>
    public static Dimension<PartnershipFact, Motive> Motive { get; } =
        Create("motive", "Motief", "Motive", new MotiveClassifier());

    /// <summary>Why the partner keeps the partnership (motief van de partner). Several.</summary>
    public static Dimension<PartnershipFact, Motive> PartnerMotive { get; } =
        Create("partner-motive", "Motief van de partner", "Partner's motive", new PartnerMotiveClassifier());

    /// <summary>What the partnership is about (onderwerp). Several.</summary>
    public static Dimension<PartnershipFact, Theme> Theme { get; } =
        Create("theme", "Onderwerp", "Theme", new ThemeClassifier());

    /// <summary>The organisations involved in the partnership (betrokken organisatie). Several.</summary>
    public static Dimension<PartnershipFact, OrganisationKind> Organisation { get; } =
        Create("organisation", "Betrokken organisatie", "Organisation", new OrganisationClassifier());

    /// <summary>Who subsidises the partnership (financiering). Several.</summary>
    public static Dimension<PartnershipFact, FundingSource> Funding { get; } =
        Create("funding", "Financiering", "Funding", new FundingClassifier());

    /// <summary>Who does the work in the municipality (personele inzet).</summary>
    public static Dimension<PartnershipFact, Staffing> Staffing { get; } =
        Create("staffing", "Personele inzet", "Staffing", new StaffingClassifier<PartnershipFact>());

    /// <summary>How much time a week the municipality spends (tijdsbesteding).</summary>
    public static Dimension<PartnershipFact, WeeklyTime> WeeklyTime { get; } =
        Create("weekly-time", "Tijdsbesteding", "Weekly time", new WeeklyTimeClassifier<PartnershipFact>());

    /// <summary>Staff and time of the municipality together (capaciteit).</summary>
    public static Dimension<PartnershipFact, Capacity> Capacity { get; } =
        Create("capacity", "Capaciteit", "Capacity", new CapacityClassifier<PartnershipFact>());

    /// <summary>The band of the municipality's annual budget, or that it is outside the bands (budgetklasse).</summary>
    public static Dimension<PartnershipFact, BudgetBand> BudgetBand { get; } =
        Create(
            "budget-band",
            "Budgetklasse",
            "Budget band",
            new BudgetBandClassifier<PartnershipFact>(BudgetBandList.Ncdo2008)
        );

    /// <summary>Whether the municipality is a Millennium Municipality on the date (Millenniumgemeente).</summary>
    public static Dimension<PartnershipFact, bool> MillenniumMunicipality { get; } =
        Create(
            "millennium-municipality",
            "Millenniumgemeente",
            "Millennium Municipality",
            new MillenniumMunicipalityClassifier<PartnershipFact>()
        );

    /// <summary>Whether the partnership is stated, derived or reconstructed (herkomst van het gegeven).</summary>
    public static Dimension<PartnershipFact, EvidenceKind> Evidence { get; } =
        Create("evidence", "Herkomst van het gegeven", "Evidence", new EvidenceClassifier());

    /// <summary>How far the record can be relied on (betrouwbaarheid).</summary>
    public static Dimension<PartnershipFact, Confidence> Confidence { get; } =
        Create("confidence", "Betrouwbaarheid", "Confidence", new ConfidenceClassifier());

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Dimension<PartnershipFact>> All { get; } =
        Array.AsReadOnly<Dimension<PartnershipFact>>([
            Country,
            CountryGroup,
            EuStatus,
            DacIncomeGroup,
            PartnerKind,
            Partner,
            Municipality,
            OriginalMunicipality,
            MunicipalityExists,
            MunicipalityEnded,
            Province,
            SizeClass,
            CbsSizeClass,
            StartYear,
            StartPeriod,
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
        ]);

    /// <summary>The dimension with an id, or null.</summary>
    public static Dimension<PartnershipFact>? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(dimension => dimension.Id == id);
    }

    /// <summary>
    /// The span of a number of years in which the partnership began; its id is <c>start-period-10</c> for ten.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 1000.</exception>
    public static Dimension<PartnershipFact, YearSpan> StartPeriodOf(int years)
    {
        _ = YearSpan.Of(0, years);
        string id = string.Create(CultureInfo.InvariantCulture, $"start-period-{years}");
        return Dimension.Create(id, StartPeriod.Label, new StartPeriodClassifier(years));
    }

    /// <summary>The size class of the municipality on the date, in classes of a host's own.</summary>
    public static Dimension<PartnershipFact, NumberBand> SizeClassOf(string id, Label label, NumberBandList classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return Dimension.Create(id, label, new SizeClassClassifier<PartnershipFact>(classes));
    }

    /// <summary>The band of the municipality's annual budget, in bands of a host's own.</summary>
    public static Dimension<PartnershipFact, BudgetBand> BudgetBandOf(string id, Label label, BudgetBandList bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return Dimension.Create(id, label, new BudgetBandClassifier<PartnershipFact>(bands));
    }

    private static Dimension<PartnershipFact, TCategory> Create<TCategory>(
        string id,
        string dutchName,
        string englishName,
        IClassifier<PartnershipFact, TCategory> classifier
    )
        where TCategory : notnull => Dimension.Create(id, new Label(dutchName, englishName), classifier);
}
