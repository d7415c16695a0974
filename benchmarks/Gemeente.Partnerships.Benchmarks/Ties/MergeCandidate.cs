using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>
/// A tie as one would model it without an index: an immutable object with everything it refers to joined in.
/// </summary>
public sealed record MergeCandidate(
    int Id,
    MunicipalityCode Municipality,
    CountryCode Country,
    int Partner,
    DateOnly? Start,
    IReadOnlyList<TieTheme> Themes,
    IReadOnlyList<TieMotive> Motives,
    IReadOnlyList<TieOrganisation> Organisations,
    IReadOnlyList<TieFunding> Funding,
    TieInitiative Initiative,
    SizeClass SizeClass,
    StaffingLevel Staffing,
    WeeklyHours WeeklyHours,
    TieBudget Budget,
    TieProvince Province,
    MillenniumStatus Millennium
)
{
    public static MergeCandidate Of(Tie tie) =>
        new(
            tie.Id,
            tie.Municipality,
            tie.Country,
            tie.Partner,
            tie.Start,
            tie.Themes,
            tie.Motives,
            tie.Organisations,
            tie.Funding,
            tie.Initiative,
            tie.SizeClass,
            tie.Staffing,
            tie.WeeklyHours,
            tie.Budget,
            tie.Province,
            tie.Millennium
        );
}
