using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// What is stated of a municipality's work on partnerships on a date, put together from its profiles.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Each attribute is taken for itself, from the
/// latest profile in force that states it: a later survey that asks only for the budget leaves the staffing of an
/// earlier one standing. A profile is in force unless it has ended or not begun; where that is not known it counts. The
/// latest is the one that began last, or, with an unknown begin, whose sources speak of the latest day; of two alike
/// the one that stands later in the data set. Only profiles under the municipality's own code count: what was stated of
/// a municipality that was merged is not stated of its successor.
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

    /// <summary>The date.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The profiles in force on the date, the latest first.</summary>
    public ValueList<MunicipalityProfile> InForce { get; }

    /// <summary>Who does the work.</summary>
    public Staffing? Staffing { get; }

    /// <summary>How much time a week it takes.</summary>
    public WeeklyTime? WeeklyTime { get; }

    /// <summary>The budget in euros a year.</summary>
    public AmountRange? AnnualBudget { get; }

    /// <summary>Whether there is a policy for international cooperation.</summary>
    public bool? HasPolicy { get; }

    /// <summary>Whether that policy is directed at developing countries on the DAC list.</summary>
    public bool? HasDacFocus { get; }

    /// <summary>Since when it is a Millennium Municipality (Millenniumgemeente).</summary>
    public PartialDate? MillenniumMunicipalitySince { get; }

    /// <summary>
    /// Whether it is a Millennium Municipality on the date; null when that is not stated, or when it became one on an
    /// unknown day of the same year or month.
    /// </summary>
    public bool? IsMillenniumMunicipality =>
        MillenniumMunicipalitySince is not { } since ? null
        : since.Latest <= AsOf ? true
        : since.Earliest > AsOf ? false
        : null;

    /// <summary>What profiles of one municipality say on a date.</summary>
    /// <param name="profiles">The profiles, of one municipality.</param>
    /// <param name="asOf">The date.</param>
    /// <exception cref="ArgumentException">The profiles are of more than one municipality.</exception>
    public static EffectiveProfile Of(IEnumerable<MunicipalityProfile> profiles, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        MunicipalityProfile[] all = [.. profiles];
        if (all.Any(profile => profile.Municipality != all[0].Municipality))
            throw new ArgumentException("The profiles are of more than one municipality.", nameof(profiles));

        // Reversed first: the sort is stable, so that of two alike the later in the data set comes first.
        return new EffectiveProfile(
            [.. all.Where(profile => IsInForce(profile, asOf)).Reverse().OrderByDescending(FirstDay)],
            asOf
        );
    }

    private static bool IsInForce(MunicipalityProfile profile, DateOnly asOf) =>
        profile.ValidFor.StatusOn(asOf) is PeriodStatus.Active or PeriodStatus.Unknown;

    /// <summary>The day from which a profile counts before earlier ones.</summary>
    internal static DateOnly FirstDay(MunicipalityProfile profile) =>
        profile.ValidFor.Start.Date?.Earliest ?? profile.Evidence.ReferenceDate ?? DateOnly.MinValue;
}
