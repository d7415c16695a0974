using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>The dimensions of generated partnerships.</summary>
internal static class GeneratedDimensions
{
    public static Dimension<GeneratedPartnership, CountryCode> Country { get; } =
        One<CountryCode>("country", partnership => partnership.Country);

    public static Dimension<GeneratedPartnership, MunicipalityCode> Municipality { get; } =
        One<MunicipalityCode>("municipality", partnership => partnership.Municipality);

    public static Dimension<GeneratedPartnership, int> StartYear { get; } =
        Nullable("start-year", partnership => partnership.StartYear);

    public static Dimension<GeneratedPartnership, DateOnly> Start { get; } =
        Nullable("start", partnership => partnership.Start);

    public static Dimension<GeneratedPartnership, GeneratedInitiative> Initiative { get; } =
        Code("initiative", partnership => partnership.Initiative);

    public static Dimension<GeneratedPartnership, GeneratedTheme> Theme { get; } =
        Many("theme", partnership => partnership.Themes);

    public static Dimension<GeneratedPartnership, GeneratedMotive> Motive { get; } =
        Many("motive", partnership => partnership.Motives);

    public static Dimension<GeneratedPartnership, GeneratedOrganisation> Organisation { get; } =
        Many("organisation", partnership => partnership.Organisations);

    public static Dimension<GeneratedPartnership, GeneratedFunding> Funding { get; } =
        Many("funding", partnership => partnership.Funding);

    public static Dimension<GeneratedPartnership, SizeClass> SizeClass { get; } =
        Code("size-class", partnership => partnership.SizeClass);

    public static Dimension<GeneratedPartnership, StaffingLevel> Staffing { get; } =
        Code("staffing", partnership => partnership.Staffing);

    public static Dimension<GeneratedPartnership, WeeklyHours> WeeklyHours { get; } =
        Code("weekly-hours", partnership => partnership.WeeklyHours);

    public static Dimension<GeneratedPartnership, GeneratedBudget> Budget { get; } =
        Code("budget", partnership => partnership.Budget);

    public static Dimension<GeneratedPartnership, GeneratedProvince> Province { get; } =
        Code("province", partnership => partnership.Province);

    public static Dimension<GeneratedPartnership, MillenniumStatus> Millennium { get; } =
        Code("millennium", partnership => partnership.Millennium);

    public static Dimension<GeneratedPartnership, int> Partner { get; } =
        One<int>("partner", partnership => partnership.Partner);

    /// <summary>The dimension of a host's own classifier.</summary>
    public static Dimension<GeneratedPartnership, Reach> Reach { get; } =
        Dimension.Create("reach", new ReachClassifier());

    /// <summary>The dimensions by which the index is clustered.</summary>
    public static IReadOnlyList<Dimension<GeneratedPartnership>> ClusterBy { get; } =
    [Country, Municipality, StartYear];

    /// <summary>The twelve dimensions for which the cost of an index is reported.</summary>
    public static IReadOnlyList<Dimension<GeneratedPartnership>> Twelve { get; } =
    [
        Country,
        Municipality,
        StartYear,
        Initiative,
        Theme,
        Motive,
        Organisation,
        Funding,
        SizeClass,
        Staffing,
        WeeklyHours,
        Budget,
    ];

    /// <summary>The dimensions that are not in <see cref="Twelve"/>.</summary>
    public static IReadOnlyList<Dimension<GeneratedPartnership>> Others { get; } =
    [Province, Millennium, Reach, Start, Partner];

    private static Dimension<GeneratedPartnership, TCategory> One<TCategory>(
        string id,
        Func<GeneratedPartnership, Classification<TCategory>> classify
    )
        where TCategory : notnull => Dimension.Create(id, Label.Same(id), classify);

    /// <summary>A dimension of a code list in which the default is unknown.</summary>
    private static Dimension<GeneratedPartnership, TCode> Code<TCode>(string id, Func<GeneratedPartnership, TCode> code)
        where TCode : struct, Enum =>
        One<TCode>(
            id,
            partnership =>
                code(partnership) is var value && EqualityComparer<TCode>.Default.Equals(value, default)
                    ? default
                    : Classification<TCode>.One(value)
        );

    private static Dimension<GeneratedPartnership, TValue> Nullable<TValue>(
        string id,
        Func<GeneratedPartnership, TValue?> value
    )
        where TValue : struct =>
        One<TValue>(id, partnership => value(partnership) is { } known ? Classification<TValue>.One(known) : default);

    private static Dimension<GeneratedPartnership, TCode> Many<TCode>(
        string id,
        Func<GeneratedPartnership, IReadOnlyList<TCode>> codes
    )
        where TCode : struct, Enum =>
        Dimension.Create<GeneratedPartnership, TCode>(
            id,
            Label.Same(id),
            partnership => Classification<TCode>.Many(codes(partnership)),
            CodeList<TCode>.OpenMany
        );
}
