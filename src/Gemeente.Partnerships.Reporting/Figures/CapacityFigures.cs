using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Figures about the size of municipalities and their staff, time and budget for partnerships.</summary>
internal static class CapacityFigures
{
    /// <summary>Rotterdam, The Hague, Amsterdam and Utrecht (de vier grote steden).</summary>
    private static readonly Filter<PartnershipFact> FourLargest = By.Municipality.In("0599", "0518", "0363", "0344");

    private static readonly Filter<PartnershipFact> Over50000 = By.SizeClass.Is(
        NumberBandList.Ncdo2008SizeClasses["over-50000"]
    );

    private static readonly Label Involved = new("betrokken gemeenten", "municipalities involved");

    public static IEnumerable<FigureDefinition> All { get; } =
    [
        new(
            "municipalities.over-50000",
            new("Met meer dan 50 000 inwoners", "With more than 50 000 inhabitants"),
            source =>
                FigureSource.Share(
                    Unit.MunicipalitiesByProfile,
                    source.Partnerships.Where(!By.SizeClass.IsUnknown()),
                    By.SizeClass,
                    Over50000
                )
        )
        {
            Base = new(
                "betrokken gemeenten met een bekend inwonertal",
                "municipalities involved with a known number of inhabitants"
            ),
        },
        new(
            "municipalities.g4.several-countries",
            new(
                "Van de vier grote: met banden in meer dan één land",
                "Of the four largest: with ties in several countries"
            ),
            InSeveralCountries
        ),
        new(
            "municipalities.g4.bureau",
            new("Van de vier grote: met een gespecialiseerd bureau", "Of the four largest: with a specialised bureau"),
            source =>
                source.Number(
                    Unit.MunicipalitiesByProfile,
                    By.Staffing,
                    FourLargest & By.Staffing.Is(Staffing.SpecialisedBureau)
                )
        ),
        new(
            "municipalities.coordinator",
            new("Van de middelgrote: met een coördinator", "Of the middle-sized: with a coordinator"),
            source =>
                FigureSource.Share(
                    Unit.MunicipalitiesByProfile,
                    source.Partnerships.Where(Over50000 & !FourLargest),
                    By.Staffing,
                    By.Staffing.Is(Staffing.Coordinator)
                )
        )
        {
            Base = new(
                "middelgrote gemeenten: meer dan 50 000 inwoners, zonder de vier grote",
                "middle-sized municipalities: more than 50 000 inhabitants, without the four largest"
            ),
        },
        Time(WeeklyTime.OneOrAFewDays, "Besteedt één of enkele dagen per week", "Spends one or a few days a week"),
        Time(WeeklyTime.AFewHours, "Besteedt een paar uur per week", "Spends a few hours a week"),
        new(
            "municipalities.budget.50000-up",
            new("Gemeenten met 50 000 euro of meer per jaar", "Municipalities with 50 000 euro a year or more"),
            source => source.Number(Unit.MunicipalitiesByProfile, By.BudgetBand, InBand("50000+"))
        ),
        Budget("20000-30000", "Besteedt 20 000 tot 30 000 euro per jaar", "Spends 20 000 to 30 000 euro a year"),
        Budget("1000-5000", "Besteedt 1 000 tot 5 000 euro per jaar", "Spends 1 000 to 5 000 euro a year"),
    ];

    private static FigureDefinition Time(WeeklyTime time, string dutch, string english) =>
        new(
            $"municipalities.time.{time}",
            new Label(dutch, english),
            source => source.Share(Unit.MunicipalitiesByProfile, By.WeeklyTime, By.WeeklyTime.Is(time))
        )
        {
            Base = Involved,
        };

    private static FigureDefinition Budget(string band, string dutch, string english) =>
        new(
            $"municipalities.budget.{band}",
            new Label(dutch, english),
            source => source.Share(Unit.MunicipalitiesByProfile, By.BudgetBand, InBand(band))
        )
        {
            Base = Involved,
        };

    private static Filter<PartnershipFact> InBand(string code) => By.BudgetBand.InCodes(code);

    private static FigureResult InSeveralCountries(FigureSource source)
    {
        Cube<PartnershipFact> partnerships = source.Partnerships.Where(FourLargest);
        return FigureSource.CountWithSeveral(
            partnerships,
            [.. partnerships.CountDistinct(By.Country).By(By.Municipality).Select(row => (row.Category, row.Count))]
        );
    }
}
