using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// What municipalities are counted and filtered by: the dimensions built in, each made of a classifier.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads. "On the date" is the date of the catalog. A host adds its own with
/// <see cref="Dimension.Create{TFact, TCategory}(string, Label, IClassifier{TFact, TCategory})"/>.
/// </remarks>
public static class MunicipalityDimensions
{
    /// <summary>The municipality itself (gemeente).</summary>
    public static Dimension<MunicipalityFact, MunicipalityCode> Municipality { get; } =
        Create("municipality", "Gemeente", "Municipality", new MunicipalityCodeClassifier());

    /// <summary>The province that it lies in on the date (provincie).</summary>
    public static Dimension<MunicipalityFact, Province> Province { get; } =
        Create("province", "Provincie", "Province", new ProvinceClassifier<MunicipalityFact>());

    /// <summary>
    /// Whether it has more than 50 000 inhabitants on the date, where that is certain enough (grootteklasse).
    /// </summary>
    public static Dimension<MunicipalityFact, NumberBand> SizeClass { get; } =
        Create(
            "size-class",
            "Grootteklasse",
            "Size class",
            new SizeClassClassifier<MunicipalityFact>(NumberBandList.Ncdo2008SizeClasses)
        );

    /// <summary>Its size class as Statistics Netherlands has them (CBS-gemeentegrootte).</summary>
    public static Dimension<MunicipalityFact, NumberBand> CbsSizeClass { get; } =
        Create(
            "cbs-size-class",
            "Gemeentegrootte (CBS)",
            "Size class (CBS)",
            new SizeClassClassifier<MunicipalityFact>(NumberBandList.CbsSizeClasses)
        );

    /// <summary>Whether it has a partnership that counts on the date (betrokken).</summary>
    public static Dimension<MunicipalityFact, bool> Involved { get; } =
        Create("involved", "Betrokken", "Involved", new InvolvedClassifier());

    /// <summary>How many of its partnerships count on the date, from 0 (aantal stedenbanden).</summary>
    public static Dimension<MunicipalityFact, int> PartnershipCount { get; } =
        Create("partnership-count", "Aantal stedenbanden", "Number of partnerships", new PartnershipCountClassifier());

    /// <summary>The countries of its partners (land). Several.</summary>
    public static Dimension<MunicipalityFact, CountryCode> Country { get; } =
        OfPartnerships(PartnershipDimensions.Country);

    /// <summary>Why it keeps its partnerships (motief). Several.</summary>
    public static Dimension<MunicipalityFact, Motive> Motive { get; } = OfPartnerships(PartnershipDimensions.Motive);

    /// <summary>What its partnerships are about (onderwerp). Several.</summary>
    public static Dimension<MunicipalityFact, Theme> Theme { get; } = OfPartnerships(PartnershipDimensions.Theme);

    /// <summary>Who does the work (personele inzet).</summary>
    public static Dimension<MunicipalityFact, Staffing> Staffing { get; } =
        Create("staffing", "Personele inzet", "Staffing", new StaffingClassifier<MunicipalityFact>());

    /// <summary>How much time a week it spends (tijdsbesteding).</summary>
    public static Dimension<MunicipalityFact, WeeklyTime> WeeklyTime { get; } =
        Create("weekly-time", "Tijdsbesteding", "Weekly time", new WeeklyTimeClassifier<MunicipalityFact>());

    /// <summary>Staff and time together (capaciteit).</summary>
    public static Dimension<MunicipalityFact, Capacity> Capacity { get; } =
        Create("capacity", "Capaciteit", "Capacity", new CapacityClassifier<MunicipalityFact>());

    /// <summary>The band of its annual budget, or that it is outside the bands (budgetklasse).</summary>
    public static Dimension<MunicipalityFact, BudgetBand> BudgetBand { get; } =
        Create(
            "budget-band",
            "Budgetklasse",
            "Budget band",
            new BudgetBandClassifier<MunicipalityFact>(BudgetBandList.Ncdo2008)
        );

    /// <summary>Whether it is a Millennium Municipality on the date (Millenniumgemeente).</summary>
    public static Dimension<MunicipalityFact, bool> MillenniumMunicipality { get; } =
        Create(
            "millennium-municipality",
            "Millenniumgemeente",
            "Millennium Municipality",
            new MillenniumMunicipalityClassifier<MunicipalityFact>()
        );

    /// <summary>Whether it has a policy for international cooperation (beleid).</summary>
    public static Dimension<MunicipalityFact, bool> Policy { get; } =
        Create("policy", "Beleid", "Policy", new PolicyClassifier<MunicipalityFact>());

    /// <summary>Whether that policy is directed at countries on the DAC list (DAC-focus).</summary>
    public static Dimension<MunicipalityFact, bool> DacFocus { get; } =
        Create("dac-focus", "DAC-focus", "DAC focus", new DacFocusClassifier<MunicipalityFact>());

    /// <summary>Whether its latest profile is stated, derived or reconstructed (herkomst van het profiel).</summary>
    public static Dimension<MunicipalityFact, EvidenceKind> Evidence { get; } =
        Create("evidence", "Herkomst van het profiel", "Evidence of the profile", new ProfileEvidenceClassifier());

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Dimension<MunicipalityFact>> All { get; } =
        Array.AsReadOnly<Dimension<MunicipalityFact>>([
            Municipality,
            Province,
            SizeClass,
            CbsSizeClass,
            Involved,
            PartnershipCount,
            Country,
            Motive,
            Theme,
            Staffing,
            WeeklyTime,
            Capacity,
            BudgetBand,
            MillenniumMunicipality,
            Policy,
            DacFocus,
            Evidence,
        ]);

    /// <summary>The dimension with an id, or null.</summary>
    public static Dimension<MunicipalityFact>? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(dimension => dimension.Id == id);
    }

    /// <summary>
    /// What the partnerships of a municipality are in together, by a dimension of partnerships. Several; unknown when
    /// that is so of all of them, or when there are none.
    /// </summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    public static Dimension<MunicipalityFact, TCategory> OfPartnerships<TCategory>(
        Dimension<PartnershipFact, TCategory> dimension
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return Dimension.Create(dimension.Id, dimension.Label, new OfPartnershipsClassifier<TCategory>(dimension));
    }

    /// <summary>The size class on the date, in classes of a host's own.</summary>
    public static Dimension<MunicipalityFact, NumberBand> SizeClassOf(string id, Label label, NumberBandList classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return Dimension.Create(id, label, new SizeClassClassifier<MunicipalityFact>(classes));
    }

    /// <summary>The band of the annual budget, in bands of a host's own.</summary>
    public static Dimension<MunicipalityFact, BudgetBand> BudgetBandOf(string id, Label label, BudgetBandList bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return Dimension.Create(id, label, new BudgetBandClassifier<MunicipalityFact>(bands));
    }

    private static Dimension<MunicipalityFact, TCategory> Create<TCategory>(
        string id,
        string dutchName,
        string englishName,
        IClassifier<MunicipalityFact, TCategory> classifier
    )
        where TCategory : notnull => Dimension.Create(id, new Label(dutchName, englishName), classifier);
}
