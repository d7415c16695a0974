using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>The staff, time, budget and policy of a municipality for its partnerships (profiel).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Null means that nothing is stated. A municipality
/// can have several profiles. On a date, each value comes from the latest profile in force that states it.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<MunicipalityProfile>))]
public sealed record MunicipalityProfile
{
    /// <summary>Gets the code of the municipality at the time of the source.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Gets the name of the municipality in the source.</summary>
    public string? Name
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>Gets the number of inhabitants.</summary>
    public int? Inhabitants
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Gets the staffing.</summary>
    public Staffing? Staffing { get; init; }

    /// <summary>Gets the time per week.</summary>
    public WeeklyTime? WeeklyTime { get; init; }

    /// <summary>Gets the budget in euros per year.</summary>
    public AmountRange? AnnualBudget { get; init; }

    /// <summary>True if there is a policy for international cooperation.</summary>
    public bool? HasPolicy { get; init; }

    /// <summary>True if the policy is aimed at developing countries on the DAC list.</summary>
    public bool? HasDacFocus { get; init; }

    /// <summary>Gets the date since which it is a Millennium Municipality (Millenniumgemeente).</summary>
    public PartialDate? MillenniumMunicipalitySince { get; init; }

    /// <summary>Gets the period for which the profile is valid.</summary>
    public required Period ValidFor
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the evidence: how the profile is known, and from which sources.</summary>
    public required Evidence Evidence
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
