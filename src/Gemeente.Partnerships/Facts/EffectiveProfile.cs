using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Facts;

/// <summary>The profile of a municipality on a date, combined from its recorded profiles (profiel).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Each attribute comes from the latest profile in
/// force that states it: a later survey that asks only for the budget does not remove the staffing of an earlier one. A
/// profile is in force unless it has ended or not begun; an unknown status counts as in force. The latest profile is
/// the one with the last start date or, if the start is unknown, the last reference date. Of two equal ones, the later
/// in the data set wins. Only profiles under the municipality's own code count: a statement about a merged municipality
/// is not a statement about its successor.
/// </remarks>
public sealed class EffectiveProfile
{
    private EffectiveProfile(ValueList<MunicipalityProfile> inForce, DateOnly asOf)
    {
        InForce = inForce;
        AsOf = asOf;
        Staffing = inForce.FirstOrDefault(profile => profile.Staffing is not null)?.Staffing;
        WeeklyTime = inForce.FirstOrDefault(profile => profile.WeeklyTime is not null)?.WeeklyTime;
        AnnualBudget = inForce.FirstOrDefault(profile => profile.AnnualBudget is not null)?.AnnualBudget;
        HasPolicy = inForce.FirstOrDefault(profile => profile.HasPolicy is not null)?.HasPolicy;
        HasDacFocus = inForce.FirstOrDefault(profile => profile.HasDacFocus is not null)?.HasDacFocus;
        MillenniumMunicipalitySince = inForce
            .FirstOrDefault(profile => profile.MillenniumMunicipalitySince is not null)
            ?.MillenniumMunicipalitySince;
    }

    /// <summary>The reference date (peildatum).</summary>
    public DateOnly AsOf { get; }

    /// <summary>The profiles in force on the date, the latest first.</summary>
    public ValueList<MunicipalityProfile> InForce { get; }

    /// <summary>The staff that does the work (personele inzet).</summary>
    public Staffing? Staffing { get; }

    /// <summary>The time spent a week (tijdsbesteding).</summary>
    public WeeklyTime? WeeklyTime { get; }

    /// <summary>The budget in euros a year (budget).</summary>
    public AmountRange? AnnualBudget { get; }

    /// <summary>True if there is a policy for international cooperation (beleid).</summary>
    public bool? HasPolicy { get; }

    /// <summary>True if that policy is directed at developing countries on the DAC list (DAC-focus).</summary>
    public bool? HasDacFocus { get; }

    /// <summary>The date on which it became a Millennium Municipality (Millenniumgemeente).</summary>
    public PartialDate? MillenniumMunicipalitySince { get; }

    /// <summary>
    /// True if it is a Millennium Municipality on the date; null when that is not stated, or when it became one on an
    /// unknown day in the same year or month.
    /// </summary>
    public bool? IsMillenniumMunicipality =>
        MillenniumMunicipalitySince is not { } since ? null
        : since.Latest <= AsOf ? true
        : since.Earliest > AsOf ? false
        : null;

    /// <summary>Combines the profiles of one municipality on a date.</summary>
    /// <param name="profiles">The profiles of one municipality.</param>
    /// <param name="asOf">The reference date.</param>
    /// <exception cref="ArgumentException">The profiles are of more than one municipality.</exception>
    public static EffectiveProfile Of(IEnumerable<MunicipalityProfile> profiles, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        MunicipalityProfile[] all = [.. profiles];
        if (all.Length == 0)
            return new EffectiveProfile([], asOf);
        if (all.Any(profile => profile.Municipality != all[0].Municipality))
            throw new ArgumentException("The profiles are of more than one municipality.", nameof(profiles));

        // Reversed first, because the sort is stable: of two equal profiles the later in the data set comes first.
        return new EffectiveProfile(
            [.. all.Where(profile => IsInForce(profile, asOf)).Reverse().OrderByDescending(FirstDay)],
            asOf
        );
    }

    private static bool IsInForce(MunicipalityProfile profile, DateOnly asOf) =>
        profile.ValidFor.StatusOn(asOf) is PeriodStatus.Active or PeriodStatus.Unknown;

    /// <summary>Returns the day that orders profiles: the start date, else the reference date.</summary>
    internal static DateOnly FirstDay(MunicipalityProfile profile) =>
        profile.ValidFor.Start.Date?.Earliest ?? profile.Evidence.ReferenceDate ?? DateOnly.MinValue;
}
