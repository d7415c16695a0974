using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>What is stated of a municipality's work on partnerships: staff, time, money, policy.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. A null means that nothing is stated. A municipality
/// may have several; on a date, the latest one in force that states something counts for it.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<MunicipalityProfile>))]
public sealed record MunicipalityProfile
{
    /// <summary>The municipality, under its code at the time of the source.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The name by which the source calls it.</summary>
    public string? Name
    {
        get;
        init => field = Guard.NullOrNotBlank(value);
    }

    /// <summary>The number of inhabitants.</summary>
    public int? Inhabitants
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Who does the work.</summary>
    public Staffing? Staffing { get; init; }

    /// <summary>How much time a week it takes.</summary>
    public WeeklyTime? WeeklyTime { get; init; }

    /// <summary>The budget in euros a year.</summary>
    public AmountRange? AnnualBudget { get; init; }

    /// <summary>Whether there is a policy for international cooperation.</summary>
    public bool? HasPolicy { get; init; }

    /// <summary>Whether that policy is directed at developing countries on the DAC list.</summary>
    public bool? HasDacFocus { get; init; }

    /// <summary>Since when it is a Millennium Municipality (Millenniumgemeente).</summary>
    public PartialDate? MillenniumMunicipalitySince { get; init; }

    /// <summary>The period that all of this holds for.</summary>
    public required Period ValidFor
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>How it is known.</summary>
    public required Evidence Evidence
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
