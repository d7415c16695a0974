using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A Dutch municipality (gemeente) under one code, until it was merged, split or renamed.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Municipality>))]
public sealed record Municipality
{
    /// <summary>The code.</summary>
    public required MunicipalityCode Code { get; init; }

    /// <summary>The official name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Other names it goes by, such as Den Haag for 's-Gravenhage.</summary>
    public ValueList<string> OtherNames
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>What it stands for.</summary>
    public MunicipalityKind Kind { get; init; }

    /// <summary>The province it lies in, or lay in last.</summary>
    public Province? Province { get; init; }

    /// <summary>The province it lay in before <see cref="ProvinceSince"/>, when it changed.</summary>
    public Province? EarlierProvince { get; init; }

    /// <summary>The day it came from <see cref="EarlierProvince"/> to <see cref="Province"/>.</summary>
    public DateOnly? ProvinceSince { get; init; }

    /// <summary>The first day it exists, as far as known.</summary>
    /// <exception cref="ArgumentException">It is not before <see cref="ValidTo"/>.</exception>
    public PeriodBound ValidFrom
    {
        get;
        init => field = Guard.Valid(value, !IsBefore(ValidTo, value), "A municipality begins before it ends.");
    }

    /// <summary>The first day it no longer exists; null while it does.</summary>
    /// <exception cref="ArgumentException">It is not after <see cref="ValidFrom"/>.</exception>
    public DateOnly? ValidTo
    {
        get;
        init => field = Guard.Valid(value, !IsBefore(value, ValidFrom), "A municipality ends after it begins.");
    }

    /// <summary>The code that its territory came under; null also when it was split.</summary>
    public MunicipalityCode? Successor { get; init; }

    /// <summary>The number of inhabitants.</summary>
    public int? Inhabitants
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The day of which <see cref="Inhabitants"/> speaks.</summary>
    public DateOnly? InhabitantsOn { get; init; }

    /// <summary>How the entry is known, when the register says so.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>
    /// Whether it exists on a date. Of a begin that is known to the month or year the first day counts, also when it is
    /// known only to be by then; with an unknown begin it has always existed.
    /// </summary>
    public bool ExistsOn(DateOnly date) =>
        (ValidFrom.Date is not { } start || date >= start.Earliest) && (ValidTo is not { } end || date < end);

    /// <summary>The province it lies in on a date.</summary>
    public Province? ProvinceOn(DateOnly date) => date < ProvinceSince ? EarlierProvince : Province;

    private static bool IsBefore(DateOnly? to, PeriodBound from) => to <= from.FirstDay;
}
