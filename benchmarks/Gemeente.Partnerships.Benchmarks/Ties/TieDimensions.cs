using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>The dimensions of ties.</summary>
internal static class TieDimensions
{
    public static Dimension<Tie, CountryCode> Country { get; } = One<CountryCode>("country", tie => tie.Country);

    public static Dimension<Tie, MunicipalityCode> Municipality { get; } =
        One<MunicipalityCode>("municipality", tie => tie.Municipality);

    public static Dimension<Tie, int> StartYear { get; } = Nullable("start-year", tie => tie.StartYear);

    public static Dimension<Tie, DateOnly> Start { get; } = Nullable("start", tie => tie.Start);

    public static Dimension<Tie, TieInitiative> Initiative { get; } = Code("initiative", tie => tie.Initiative);

    public static Dimension<Tie, TieTheme> Theme { get; } = Many("theme", tie => tie.Themes);

    public static Dimension<Tie, TieMotive> Motive { get; } = Many("motive", tie => tie.Motives);

    public static Dimension<Tie, TieOrganisation> Organisation { get; } =
        Many("organisation", tie => tie.Organisations);

    public static Dimension<Tie, TieFunding> Funding { get; } = Many("funding", tie => tie.Funding);

    public static Dimension<Tie, SizeClass> SizeClass { get; } = Code("size-class", tie => tie.SizeClass);

    public static Dimension<Tie, StaffingLevel> Staffing { get; } = Code("staffing", tie => tie.Staffing);

    public static Dimension<Tie, WeeklyHours> WeeklyHours { get; } = Code("weekly-hours", tie => tie.WeeklyHours);

    public static Dimension<Tie, TieBudget> Budget { get; } = Code("budget", tie => tie.Budget);

    public static Dimension<Tie, TieProvince> Province { get; } = Code("province", tie => tie.Province);

    public static Dimension<Tie, MillenniumStatus> Millennium { get; } = Code("millennium", tie => tie.Millennium);

    public static Dimension<Tie, int> Partner { get; } = One<int>("partner", tie => tie.Partner);

    /// <summary>The dimension of a host's own classifier.</summary>
    public static Dimension<Tie, Reach> Reach { get; } = Dimension.Create("reach", new ReachClassifier());

    /// <summary>What the index is clustered by.</summary>
    public static IReadOnlyList<Dimension<Tie>> ClusterBy { get; } = [Country, Municipality, StartYear];

    /// <summary>The twelve dimensions of which the cost of an index is told.</summary>
    public static IReadOnlyList<Dimension<Tie>> Twelve { get; } =
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

    /// <summary>The dimensions besides <see cref="Twelve"/>.</summary>
    public static IReadOnlyList<Dimension<Tie>> Others { get; } = [Province, Millennium, Reach, Start, Partner];

    private static Dimension<Tie, TCategory> One<TCategory>(string id, Func<Tie, Classification<TCategory>> classify)
        where TCategory : notnull => Dimension.Create(id, Label.Same(id), classify);

    /// <summary>A dimension of a code list in which the default is unknown.</summary>
    private static Dimension<Tie, TCode> Code<TCode>(string id, Func<Tie, TCode> code)
        where TCode : struct, Enum =>
        One<TCode>(
            id,
            tie =>
                code(tie) is var value && EqualityComparer<TCode>.Default.Equals(value, default)
                    ? default
                    : Classification<TCode>.One(value)
        );

    private static Dimension<Tie, TValue> Nullable<TValue>(string id, Func<Tie, TValue?> value)
        where TValue : struct =>
        One<TValue>(id, tie => value(tie) is { } known ? Classification<TValue>.One(known) : default);

    private static Dimension<Tie, TCode> Many<TCode>(string id, Func<Tie, IReadOnlyList<TCode>> codes)
        where TCode : struct, Enum =>
        Dimension.Create<Tie, TCode>(
            id,
            Label.Same(id),
            tie => Classification<TCode>.Many(codes(tie)),
            CodeList<TCode>.OpenMany
        );
}
