using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The built-in dimensions of municipalities.</summary>
/// <remarks>
/// Immutable and safe for use by several threads. "On the date" is on the reference date of the catalog. A dimension
/// that reads one property is a row of this table; one with a rule of its own has a classifier. A host adds its own
/// with <see cref="Dimension"/>.
/// </remarks>
public static class MunicipalityDimensions
{
    /// <summary>The municipality itself (gemeente).</summary>
    public static Dimension<MunicipalityFact, MunicipalityCode> Municipality =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "municipality",
                new("Gemeente", "Municipality"),
                rule: new("de gemeente volgens het register", "the municipality by the register"),
                (MunicipalityFact fact) => fact.Municipality.Code,
                CodeLists.MunicipalityCodes,
                fact => ReasonText.Register(fact.Municipality)
            )
        );

    /// <summary>The province that the municipality lies in on the date (provincie).</summary>
    public static Dimension<MunicipalityFact, Province> Province =>
        field ?? Once.Set(ref field, SharedDimensions.Province<MunicipalityFact>());

    /// <summary>
    /// The COROP region that the municipality lies in on the date (COROP-gebied). Unknown before 2003.
    /// </summary>
    public static Dimension<MunicipalityFact, CoropRegion> Corop =>
        field ?? Once.Set(ref field, SharedDimensions.Corop<MunicipalityFact>());

    /// <summary>
    /// The size class on the date: up to or over 50 000 inhabitants (grootteklasse). Unknown if the number of
    /// inhabitants is not certain enough.
    /// </summary>
    public static Dimension<MunicipalityFact, NumberBand> SizeClass =>
        field ?? Once.Set(ref field, SharedDimensions.SizeClass<MunicipalityFact>());

    /// <summary>The size class by Statistics Netherlands (CBS-gemeentegrootte).</summary>
    public static Dimension<MunicipalityFact, NumberBand> CbsSizeClass =>
        field ?? Once.Set(ref field, SharedDimensions.CbsSizeClass<MunicipalityFact>());

    /// <summary>
    /// True if the municipality on the date is one of the four largest: Amsterdam, Rotterdam, The Hague and Utrecht
    /// (G4). Unknown before 1960, the first year with populations.
    /// </summary>
    public static Dimension<MunicipalityFact, bool> FourLargest =>
        field ?? Once.Set(ref field, SharedDimensions.FourLargest<MunicipalityFact>());

    /// <summary>True if the municipality has a partnership that counts on the date (betrokken).</summary>
    public static Dimension<MunicipalityFact, bool> Involved =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "involved",
                new("Betrokken", "Involved"),
                rule: new(
                    "of de gemeente een stedenband heeft die op de datum telt",
                    "whether the municipality has a partnership that counts on the date"
                ),
                (MunicipalityFact fact) => fact.IsInvolved,
                CodeLists.YesNo,
                ReasonText.PartnershipsOnDate
            )
        );

    /// <summary>True if the municipality has a partnership that is certain on the date.</summary>
    internal static Dimension<MunicipalityFact, bool> CertainlyInvolved =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "certainly-involved",
                new("Zeker betrokken", "Certainly involved"),
                rule: new(
                    "of de gemeente een stedenband heeft die op de datum zeker bestaat",
                    "whether the municipality has a partnership that certainly exists on the date"
                ),
                (MunicipalityFact fact) => fact.Partnerships.Any(partnership => partnership.IsCertain),
                CodeLists.YesNo,
                ReasonText.PartnershipsOnDate
            )
        );

    /// <summary>
    /// The number of the municipality's partnerships that count on the date, from 0 (aantal stedenbanden).
    /// </summary>
    public static Dimension<MunicipalityFact, int> PartnershipCount =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One<MunicipalityFact, int>(
                "partnership-count",
                new("Aantal stedenbanden", "Number of partnerships"),
                rule: new(
                    "hoeveel stedenbanden van de gemeente op de datum tellen",
                    "how many partnerships of the municipality count on the date"
                ),
                fact => fact.Partnerships.Count,
                evidence: ReasonText.PartnershipsOnDate
            )
        );

    /// <summary>The countries of the municipality's partners (land). Several.</summary>
    public static Dimension<MunicipalityFact, CountryCode> Country =>
        field ?? Once.Set(ref field, OfPartnerships(PartnershipDimensions.Country));

    /// <summary>The motives of the municipality's partnerships (motief). Several.</summary>
    public static Dimension<MunicipalityFact, Motive> Motive =>
        field ?? Once.Set(ref field, OfPartnerships(PartnershipDimensions.Motive));

    /// <summary>The themes of the municipality's partnerships (onderwerp). Several.</summary>
    public static Dimension<MunicipalityFact, Theme> Theme =>
        field ?? Once.Set(ref field, OfPartnerships(PartnershipDimensions.Theme));

    /// <summary>The staff that does the work (personele inzet).</summary>
    public static Dimension<MunicipalityFact, Staffing> Staffing =>
        field ?? Once.Set(ref field, SharedDimensions.Staffing<MunicipalityFact>());

    /// <summary>The time spent a week (tijdsbesteding).</summary>
    public static Dimension<MunicipalityFact, WeeklyTime> WeeklyTime =>
        field ?? Once.Set(ref field, SharedDimensions.WeeklyTime<MunicipalityFact>());

    /// <summary>The staff and time together (capaciteit).</summary>
    public static Dimension<MunicipalityFact, Capacity> Capacity =>
        field ?? Once.Set(ref field, SharedDimensions.Capacity<MunicipalityFact>());

    /// <summary>The band of the annual budget, or "outside the bands" (budgetklasse).</summary>
    public static Dimension<MunicipalityFact, BudgetBand> BudgetBand =>
        field ?? Once.Set(ref field, SharedDimensions.BudgetBand<MunicipalityFact>());

    /// <summary>True if the municipality is a Millennium Municipality on the date (Millenniumgemeente).</summary>
    public static Dimension<MunicipalityFact, bool> MillenniumMunicipality =>
        field ?? Once.Set(ref field, SharedDimensions.MillenniumMunicipality<MunicipalityFact>());

    /// <summary>True if the municipality has a policy for international cooperation (beleid).</summary>
    public static Dimension<MunicipalityFact, bool> Policy =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "policy",
                new("Beleid", "Policy"),
                rule: new(
                    "of de gemeente beleid heeft voor internationale samenwerking",
                    "whether the municipality has a policy for international cooperation"
                ),
                (MunicipalityFact fact) => fact.Profile.HasPolicy,
                CodeLists.YesNo,
                fact => ReasonText.Profile(fact, profile => profile.HasPolicy is not null)
            )
        );

    /// <summary>True if that policy is directed at countries on the DAC list (DAC-focus).</summary>
    public static Dimension<MunicipalityFact, bool> DacFocus =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "dac-focus",
                new("DAC-focus", "DAC focus"),
                rule: new(
                    "of het beleid van de gemeente gericht is op landen op de DAC-lijst",
                    "whether the municipality's policy is directed at countries on the DAC list"
                ),
                (MunicipalityFact fact) => fact.Profile.HasDacFocus,
                CodeLists.YesNo,
                fact => ReasonText.Profile(fact, profile => profile.HasDacFocus is not null)
            )
        );

    /// <summary>
    /// The evidence of the latest profile: stated, derived or reconstructed (herkomst van het profiel).
    /// </summary>
    public static Dimension<MunicipalityFact, EvidenceKind> Evidence =>
        field
        ?? Once.Set(
            ref field,
            Dimension.One(
                "evidence",
                new("Herkomst van het profiel", "Evidence of the profile"),
                rule: new(
                    "hoe het laatste profiel van de gemeente bekend is",
                    "how the municipality's latest profile is known"
                ),
                (MunicipalityFact fact) => fact.Profile.InForce is [var latest, ..] ? latest.Evidence.Kind : null,
                CodeLists.EvidenceKinds,
                fact => ReasonText.Profile(fact, _ => true)
            )
        );

    /// <summary>All built-in dimensions of municipalities, in display order.</summary>
    public static IReadOnlyList<Dimension<MunicipalityFact>> All =>
        field
        ?? Once.Set(
            ref field,
            Array.AsReadOnly<Dimension<MunicipalityFact>>([
                Municipality,
                Province,
                Corop,
                SizeClass,
                CbsSizeClass,
                FourLargest,
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
            ])
        );

    /// <summary>Finds the built-in dimension with an id; null if not found.</summary>
    public static Dimension<MunicipalityFact>? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(dimension => dimension.Id == id);
    }

    /// <summary>
    /// Makes a dimension of all categories that the partnerships of a municipality are in. Several. Unknown when no
    /// partnership has a category, or when there are no partnerships.
    /// </summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    public static Dimension<MunicipalityFact, TCategory> OfPartnerships<TCategory>(
        Dimension<PartnershipFact, TCategory> dimension
    )
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Dimension<MunicipalityFact, TCategory> own = Dimension.Create(
            dimension.Id,
            dimension.Label,
            new PartnershipCategoriesClassifier<TCategory>(dimension)
        );
        return dimension.Others is { } others ? own.AlsoFoundBy(OfPartnerships(others)) : own;
    }

    /// <summary>Makes a dimension of the size of the municipality on the date, in a host's own classes.</summary>
    public static Dimension<MunicipalityFact, NumberBand> SizeClassOf(string id, Label label, NumberBandList classes) =>
        SharedDimensions.SizeClassOf<MunicipalityFact>(id, label, classes);

    /// <summary>Makes a dimension of the annual budget, in a host's own bands.</summary>
    public static Dimension<MunicipalityFact, BudgetBand> BudgetBandOf(string id, Label label, BudgetBandList bands) =>
        SharedDimensions.BudgetBandOf<MunicipalityFact>(id, label, bands);
}
