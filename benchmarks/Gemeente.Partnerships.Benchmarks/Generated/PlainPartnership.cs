using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>A partnership as an immutable object with all its properties, without an index.</summary>
public sealed record PlainPartnership(
    int Id,
    MunicipalityCode Municipality,
    CountryCode Country,
    int Partner,
    DateOnly? Start,
    IReadOnlyList<GeneratedTheme> Themes,
    IReadOnlyList<GeneratedMotive> Motives,
    IReadOnlyList<GeneratedOrganisation> Organisations,
    IReadOnlyList<GeneratedFunding> Funding,
    GeneratedInitiative Initiative,
    SizeClass SizeClass,
    StaffingLevel Staffing,
    WeeklyHours WeeklyHours,
    GeneratedBudget Budget,
    GeneratedProvince Province,
    MillenniumStatus Millennium
)
{
    public static PlainPartnership Of(GeneratedPartnership partnership) =>
        new(
            partnership.Id,
            partnership.Municipality,
            partnership.Country,
            partnership.Partner,
            partnership.Start,
            partnership.Themes,
            partnership.Motives,
            partnership.Organisations,
            partnership.Funding,
            partnership.Initiative,
            partnership.SizeClass,
            partnership.Staffing,
            partnership.WeeklyHours,
            partnership.Budget,
            partnership.Province,
            partnership.Millennium
        );
}
