using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>Random properties of a municipality that all its partnerships share.</summary>
internal readonly record struct MunicipalityTraits(
    SizeClass SizeClass,
    StaffingLevel Staffing,
    WeeklyHours WeeklyHours,
    GeneratedBudget Budget,
    GeneratedProvince Province,
    MillenniumStatus Millennium
)
{
    private static readonly Weighted<SizeClass> SizeClasses = new(
        (SizeClass.Below10000, 8),
        (SizeClass.To20000, 24),
        (SizeClass.To50000, 40),
        (SizeClass.To100000, 14),
        (SizeClass.To150000, 7),
        (SizeClass.To250000, 5),
        (SizeClass.Above250000, 2)
    );

    private static readonly Weighted<StaffingLevel> StaffingLevels = new(
        (StaffingLevel.Unknown, 30),
        (StaffingLevel.None, 15),
        (StaffingLevel.PartOfAJob, 40),
        (StaffingLevel.FullJob, 10),
        (StaffingLevel.Bureau, 5)
    );

    private static readonly Weighted<WeeklyHours> Hours = new(
        (WeeklyHours.Unknown, 30),
        (WeeklyHours.UpTo4, 30),
        (WeeklyHours.UpTo8, 20),
        (WeeklyHours.UpTo16, 10),
        (WeeklyHours.UpTo36, 6),
        (WeeklyHours.Above36, 4)
    );

    private static readonly Weighted<GeneratedBudget> Budgets = new(
        (GeneratedBudget.Unknown, 35),
        (GeneratedBudget.Below1000, 5),
        (GeneratedBudget.From1000To5000, 20),
        (GeneratedBudget.From5000To20000, 12),
        (GeneratedBudget.From20000To30000, 14),
        (GeneratedBudget.From30000To50000, 6),
        (GeneratedBudget.Above50000, 8)
    );

    private static readonly Weighted<MillenniumStatus> Statuses = new(
        (MillenniumStatus.Unknown, 20),
        (MillenniumStatus.Millennium, 15),
        (MillenniumStatus.NotMillennium, 65)
    );

    public static MunicipalityTraits Of(MunicipalityCode municipality)
    {
        var random = new SplitMix((ulong)municipality.Number);
        return new MunicipalityTraits(
            SizeClasses.Draw(ref random),
            StaffingLevels.Draw(ref random),
            Hours.Draw(ref random),
            Budgets.Draw(ref random),
            (GeneratedProvince)(1 + random.Next(12)),
            Statuses.Draw(ref random)
        );
    }
}
