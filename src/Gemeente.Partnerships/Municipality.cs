using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A Dutch municipality (gemeente) under one code, until it was merged, split or renamed.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Municipality>))]
public sealed record Municipality
{
    /// <summary>Gets the code.</summary>
    public required MunicipalityCode Code { get; init; }

    /// <summary>Gets the official name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets other names, such as Den Haag for 's-Gravenhage.</summary>
    public ValueList<string> OtherNames
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the kind: a municipality, or something else that has a code.</summary>
    public MunicipalityKind Kind { get; init; }

    /// <summary>Gets the province, or the last one of a municipality that ended.</summary>
    public Province? Province { get; init; }

    /// <summary>Gets the province before <see cref="ProvinceSince"/>; null if it never changed.</summary>
    public Province? EarlierProvince { get; init; }

    /// <summary>Gets the first day in <see cref="Province"/> after <see cref="EarlierProvince"/>.</summary>
    public DateOnly? ProvinceSince { get; init; }

    /// <summary>Gets the first day of the municipality, with the precision that is known.</summary>
    /// <exception cref="ArgumentException">The value is not before <see cref="ValidTo"/>.</exception>
    public PeriodBound ValidFrom
    {
        get;
        init => field = Guard.Valid(value, !IsBefore(ValidTo, value), "The start of a municipality is before its end.");
    }

    /// <summary>
    /// Gets the first day on which the municipality does not exist any more; null if it still exists.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not after <see cref="ValidFrom"/>.</exception>
    public DateOnly? ValidTo
    {
        get;
        init =>
            field = Guard.Valid(value, !IsBefore(value, ValidFrom), "The end of a municipality is after its start.");
    }

    /// <summary>
    /// Gets the code of the municipality that took over the territory, or the largest part of it; null if there is not
    /// one, or if it did not end.
    /// </summary>
    public MunicipalityCode? Successor { get; init; }

    /// <summary>
    /// Gets all municipalities that received territory, with shares and sources; empty for a register that has only
    /// <see cref="Successor"/>.
    /// </summary>
    public MunicipalityHeirs Heirs
    {
        get;
        init => field = Guard.NotNull(value);
    } = MunicipalityHeirs.Empty;

    /// <summary>
    /// Gets the number of inhabitants of one day, for a register that has no <see cref="Populations"/>.
    /// </summary>
    public int? Inhabitants
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Gets the date of <see cref="Inhabitants"/>.</summary>
    public DateOnly? InhabitantsOn { get; init; }

    /// <summary>Gets the inhabitants on 1 January of each year; empty if the register does not have them.</summary>
    public PopulationSeries Populations
    {
        get;
        init => field = Guard.NotNull(value);
    } = PopulationSeries.Empty;

    /// <summary>Gets the evidence of the entry, if the register states it.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>
    /// True if the municipality exists on a date. If the start is known to the month or year, or only as a last
    /// possible date, the first day of that month or year counts. A municipality with an unknown start has always
    /// existed.
    /// </summary>
    public bool ExistsOn(DateOnly date) =>
        (ValidFrom.Date is not { } start || date >= start.Earliest) && (ValidTo is not { } end || date < end);

    /// <summary>Returns the province on a date.</summary>
    public Province? ProvinceOn(DateOnly date) => date < ProvinceSince ? EarlierProvince : Province;

    private static bool IsBefore(DateOnly? to, PeriodBound from) => to <= from.FirstDay;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Municipality), PrintMembers);
}
