using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using By = Gemeente.Partnerships.Benchmarks.Generated.GeneratedDimensions;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>The twelve queries with the columns that each must read.</summary>
internal static class Suite
{
    public const int PageSize = 50;

    public static readonly CountryCode Turkey = "TR";
    public static readonly CountryCode Morocco = "MA";
    public static readonly CountryCode Germany = "DE";
    public static readonly MunicipalityCode Amsterdam = "0363";

    private static readonly Filter<GeneratedPartnership> Since2000 = By.StartYear.AtLeast(2000);
    private static readonly Filter<GeneratedPartnership> InTurkeyOrMorocco = By.Country.In(Turkey, Morocco);
    private static readonly Filter<GeneratedPartnership> AboutWaste = By.Theme.Is(GeneratedTheme.Waste);

    public static IReadOnlyList<SuiteQuery> Queries { get; } =
    [
        new(1, "by country", Filter<GeneratedPartnership>.All),
        new(2, "by country, since 2000", Since2000) { Reads = [Read.Of(By.Country), Read.Of(By.StartYear)] },
        new(3, "by theme, Turkey or Morocco", InTurkeyOrMorocco)
        {
            Stretch = InTurkeyOrMorocco,
            Reads = [Read.Of(By.Theme)],
        },
        new(4, "country x theme, since 2000", Since2000)
        {
            Reads = [Read.Of(By.Country), Read.Of(By.Theme), Read.Of(By.StartYear)],
        },
        new(5, "municipalities by country, since 2000", Since2000)
        {
            Reads = [Read.Of(By.Country), Read.Of(By.Municipality), Read.Of(By.StartYear)],
        },
        new(6, "by municipality, waste", AboutWaste) { Reads = [Read.Of(By.Municipality), Read.Of(By.Theme, 1)] },
        new(
            7,
            "by initiative, not Germany, budget 20-30k",
            !By.Country.Is(Germany) & By.Budget.Is(GeneratedBudget.From20000To30000)
        )
        {
            Stretch = !By.Country.Is(Germany),
            Reads = [Read.Of(By.Budget, 1), Read.Of(By.Initiative)],
        },
        new(8, "by start year, one municipality", By.Municipality.Is(Amsterdam))
        {
            Stretch = By.Municipality.Is(Amsterdam),
            Reads = [Read.Of(By.StartYear)],
        },
        new(9, "municipalities by size class x budget", Filter<GeneratedPartnership>.All)
        {
            Reads = [Read.Of(By.SizeClass), Read.Of(By.Budget), Read.Of(By.Municipality)],
        },
        new(
            10,
            "one number: Turkey, waste, by migrants",
            By.Country.Is(Turkey) & AboutWaste & By.Initiative.Is(GeneratedInitiative.Migrants)
        )
        {
            Stretch = By.Country.Is(Turkey),
            Reads = [Read.Of(By.Theme, 1), Read.Of(By.Initiative, 1)],
        },
        new(
            11,
            "by a host's classifier, since 1990, integration",
            By.StartYear.AtLeast(1990) & By.Motive.Is(GeneratedMotive.Integration)
        )
        {
            Reads = [Read.Of(By.Reach), Read.Of(By.Motive, 1), Read.Of(By.StartYear)],
        },
        new(
            12,
            "page of 50 by start, compound filter",
            (InTurkeyOrMorocco | AboutWaste)
                & By.Initiative.Is(GeneratedInitiative.DutchMunicipality)
                & By.StartYear.AtLeast(1990)
        )
        {
            Reads = [Read.Of(By.Country), Read.Of(By.Theme, 1), Read.Of(By.Initiative, 1), Read.Of(By.StartYear)],
        },
    ];

    /// <summary>The dimensions of the queries.</summary>
    public static IReadOnlyList<Dimension<GeneratedPartnership>> Dimensions { get; } =
    [
        By.Country,
        By.Municipality,
        By.StartYear,
        By.Theme,
        By.Initiative,
        By.Budget,
        By.SizeClass,
        By.Motive,
        By.Reach,
        By.Start,
    ];

    /// <summary>The filter of the page query as a predicate.</summary>
    public static bool IsOnPage(PlainPartnership partnership) =>
        (
            partnership.Country == Turkey
            || partnership.Country == Morocco
            || partnership.Themes.Contains(GeneratedTheme.Waste)
        )
        && partnership.Initiative == GeneratedInitiative.DutchMunicipality
        && partnership.Start?.Year >= 1990;
}
