using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>The dimensions of a municipality that facts about partnerships and about municipalities share.</summary>
internal static class SharedDimensions
{
    private const int FirstYearOfFourLargest = 1960;

    private static readonly MunicipalityCode[] LargestFour = ["0363", "0599", "0518", "0344"];

    public static Dimension<TFact, Province> Province<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "province",
            new("Provincie", "Province"),
            rule: new("de provincie waarin de gemeente ligt", "the province that the municipality lies in"),
            (TFact fact) => fact.Municipality?.ProvinceOn(fact.AsOf),
            CodeLists.OneOf<Province>(),
            fact =>
                [
                    Label.Same(ReasonText.Name(fact.Municipality)),
                    ReasonText.On(fact.AsOf),
                    .. ReasonText.HowKnown(fact.Municipality?.Evidence),
                ]
        );

    public static Dimension<TFact, CoropRegion> Corop<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "corop",
            new("COROP-gebied", "COROP region"),
            rule: new("het COROP-gebied waarin de gemeente ligt", "the COROP region that the municipality lies in"),
            (TFact fact) => fact.Municipality?.CoropOn(fact.AsOf),
            CodeLists.OneOf<CoropRegion>(),
            fact =>
                [
                    Label.Same(ReasonText.Name(fact.Municipality)),
                    ReasonText.On(fact.AsOf),
                    .. ReasonText.HowKnown(fact.Municipality?.Evidence),
                ]
        );

    public static Dimension<TFact, NumberBand> SizeClass<TFact>()
        where TFact : IMunicipalityView =>
        SizeClassOf<TFact>("size-class", new("Grootteklasse", "Size class"), NumberBandList.Ncdo2008SizeClasses);

    public static Dimension<TFact, NumberBand> CbsSizeClass<TFact>()
        where TFact : IMunicipalityView =>
        SizeClassOf<TFact>(
            "cbs-size-class",
            new("Gemeentegrootte (CBS)", "Size class (CBS)"),
            NumberBandList.CbsSizeClasses
        );

    /// <summary>
    /// The four municipalities with the most inhabitants: the same four on every 1 January since 1960. Unknown before.
    /// </summary>
    public static Dimension<TFact, bool> FourLargest<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "g4",
            new("G4-gemeente", "G4 municipality"),
            rule: new(
                "Amsterdam, Rotterdam, Den Haag en Utrecht: sinds 1960 de vier gemeenten met de meeste inwoners",
                "Amsterdam, Rotterdam, The Hague and Utrecht: the four with the most inhabitants since 1960"
            ),
            (TFact fact) =>
                fact
                    is {
                        AsOf.Year: >= FirstYearOfFourLargest,
                        Municipality: { Kind: MunicipalityKind.Municipality } one
                    }
                    ? LargestFour.Contains(one.Code)
                    : null,
            CodeLists.YesNo,
            fact =>
                [
                    Label.Same(ReasonText.Name(fact.Municipality)),
                    ReasonText.On(fact.AsOf),
                    .. ReasonText.HowKnown(fact.Municipality?.Evidence),
                ]
        );

    public static Dimension<TFact, NumberBand> SizeClassOf<TFact>(string id, Label label, NumberBandList classes)
        where TFact : IMunicipalityView
    {
        ArgumentNullException.ThrowIfNull(classes);
        return Dimension.Create(id, label, new SizeClassClassifier<TFact>(classes));
    }

    public static Dimension<TFact, Staffing> Staffing<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "staffing",
            new("Personele inzet", "Staffing"),
            rule: new("wie het werk doet bij de gemeente", "who does the work in the municipality"),
            (TFact fact) => fact.Profile.Staffing,
            CodeLists.OneOf<Staffing>(),
            fact => ReasonText.Profile(fact, profile => profile.Staffing is not null)
        );

    public static Dimension<TFact, WeeklyTime> WeeklyTime<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "weekly-time",
            new("Tijdsbesteding", "Weekly time"),
            rule: new("hoeveel tijd per week de gemeente besteedt", "how much time a week the municipality spends"),
            (TFact fact) => fact.Profile.WeeklyTime,
            CodeLists.OneOf<WeeklyTime>(),
            fact => ReasonText.Profile(fact, profile => profile.WeeklyTime is not null)
        );

    public static Dimension<TFact, Capacity> Capacity<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.Create("capacity", new("Capaciteit", "Capacity"), new CapacityClassifier<TFact>());

    public static Dimension<TFact, BudgetBand> BudgetBand<TFact>()
        where TFact : IMunicipalityView =>
        BudgetBandOf<TFact>("budget-band", new("Budgetklasse", "Budget band"), BudgetBandList.Ncdo2008);

    public static Dimension<TFact, BudgetBand> BudgetBandOf<TFact>(string id, Label label, BudgetBandList bands)
        where TFact : IMunicipalityView
    {
        ArgumentNullException.ThrowIfNull(bands);
        return Dimension.Create(id, label, new BudgetBandClassifier<TFact>(bands));
    }

    /// <summary>
    /// Unknown when nothing is stated, or when the municipality became one on an unknown day around the date.
    /// </summary>
    public static Dimension<TFact, bool> MillenniumMunicipality<TFact>()
        where TFact : IMunicipalityView =>
        Dimension.One(
            "millennium-municipality",
            new("Millenniumgemeente", "Millennium Municipality"),
            rule: new(
                "sinds wanneer de gemeente Millenniumgemeente is, vergeleken met de datum",
                "since when the municipality is a Millennium Municipality, against the date"
            ),
            (TFact fact) => fact.Profile.IsMillenniumMunicipality,
            CodeLists.YesNo,
            fact => ReasonText.Profile(fact, profile => profile.MillenniumMunicipalitySince is not null)
        );
}
