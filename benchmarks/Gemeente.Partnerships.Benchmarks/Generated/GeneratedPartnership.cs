using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>A partnership as a compact fact of <see cref="Size"/> bytes. Lists of codes are bit masks.</summary>
public readonly record struct GeneratedPartnership
{
    /// <summary>The size of one partnership in bytes.</summary>
    public const int Size = 28;

    /// <summary>The year from which years are counted.</summary>
    public const int FirstYear = 1900;

    private static readonly int FirstDay = new DateOnly(1940, 1, 1).DayNumber;

    /// <summary>The number, from 0; the key of a partnership.</summary>
    public int Id { get; init; }

    public MunicipalityCode Municipality { get; init; }

    public CountryCode Country { get; init; }

    /// <summary>A number in <see cref="PartnershipGenerator.PartnerNames"/>.</summary>
    public ushort Partner { get; init; }

    /// <summary>The days since the first day of 1940; 0 when the start is unknown.</summary>
    public ushort StartDay { get; init; }

    /// <summary>The years since <see cref="FirstYear"/>; 0 when the start is unknown.</summary>
    public byte StartYearCode { get; init; }

    public ushort ThemeMask { get; init; }

    public byte MotiveMask { get; init; }

    public byte OrganisationMask { get; init; }

    public byte FundingMask { get; init; }

    public GeneratedInitiative Initiative { get; init; }

    public SizeClass SizeClass { get; init; }

    public StaffingLevel Staffing { get; init; }

    public WeeklyHours WeeklyHours { get; init; }

    public GeneratedBudget Budget { get; init; }

    public GeneratedProvince Province { get; init; }

    public MillenniumStatus Millennium { get; init; }

    public DateOnly? Start
    {
        get => StartDay == 0 ? null : DateOnly.FromDayNumber(FirstDay + StartDay);
        init
        {
            StartDay = value is { } date ? (ushort)(date.DayNumber - FirstDay) : (ushort)0;
            StartYearCode = value is { } known ? (byte)(known.Year - FirstYear) : (byte)0;
        }
    }

    public int? StartYear => StartYearCode == 0 ? null : FirstYear + StartYearCode;

    public IReadOnlyList<GeneratedTheme> Themes => MaskTable<GeneratedTheme>.Of(ThemeMask);

    public IReadOnlyList<GeneratedMotive> Motives => MaskTable<GeneratedMotive>.Of(MotiveMask);

    public IReadOnlyList<GeneratedOrganisation> Organisations => MaskTable<GeneratedOrganisation>.Of(OrganisationMask);

    public IReadOnlyList<GeneratedFunding> Funding => MaskTable<GeneratedFunding>.Of(FundingMask);
}
