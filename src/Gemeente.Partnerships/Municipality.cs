using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Collections;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A Dutch municipality (gemeente) under one code, until it was merged, split or renamed.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Municipality>))]
public sealed record Municipality
{
    private const int FirstCoropYear = 2003;

    private readonly DeferredList<MunicipalityName> _names = DeferredList<MunicipalityName>.Empty;

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

    /// <summary>
    /// Gets names with a language, dates or a source: former ones, and alternative ones such as those in Frisian. An
    /// entry of kind official states the language of <see cref="Name"/>.
    /// </summary>
    public ValueList<MunicipalityName> Names
    {
        get => _names.Items;
        init => _names = new(Guard.NotNull(value));
    }

    /// <summary>Gets the kind: a municipality, or something else that has a code.</summary>
    public MunicipalityKind Kind { get; init; }

    /// <summary>Gets the province, or the last one of a municipality that ended.</summary>
    public Province? Province { get; init; }

    /// <summary>Gets the province before <see cref="ProvinceSince"/>; null if it never changed.</summary>
    public Province? EarlierProvince { get; init; }

    /// <summary>Gets the first day in <see cref="Province"/> after <see cref="EarlierProvince"/>.</summary>
    public DateOnly? ProvinceSince { get; init; }

    /// <summary>
    /// Gets the COROP region (COROP-gebied); null for a municipality that ended before 2003, and if the register does
    /// not have it.
    /// </summary>
    public CoropRegion? Corop { get; init; }

    /// <summary>Gets the first day of the municipality, with the precision that is known.</summary>
    /// <exception cref="ArgumentException">The value is not before <see cref="ValidTo"/>.</exception>
    public PeriodBound ValidFrom
    {
        get;
        init => field = Guard.Valid(value, !IsBefore(ValidTo, value), "The start of a municipality is before its end.");
    }

    /// <summary>
    /// Gets the first day on which the municipality does not exist any more; null if it still exists. The day can be
    /// planned: see <see cref="MunicipalityHeir.IsPlanned"/>.
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

    /// <summary>Sets names that are found on first use.</summary>
    internal DeferredList<MunicipalityName> DeferredNames
    {
        init => _names = value;
    }

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

    /// <summary>
    /// Returns the COROP region on a date; null before 2003, because the source has no earlier year, although no region
    /// has changed since.
    /// </summary>
    public CoropRegion? CoropOn(DateOnly date) => date.Year < FirstCoropYear ? null : Corop;

    /// <summary>
    /// Returns the names on a date: the official name first, then former and alternative ones. On a date outside the
    /// period of the municipality these are former names of that date; the municipality then had another code.
    /// </summary>
    public ValueList<MunicipalityName> NamesOn(DateOnly date)
    {
        ValueList<MunicipalityName> names = Names;
        if (!ExistsOn(date))
            return [.. names.Where(name => name.Kind == MunicipalityNameKind.Former && name.IsOn(date))];
        MunicipalityName official =
            names.FirstOrDefault(name => name.Kind == MunicipalityNameKind.Official)
            ?? new MunicipalityName { Name = Name, Kind = MunicipalityNameKind.Official };
        MunicipalityName[] others =
        [
            .. names.Where(name => name.Kind != MunicipalityNameKind.Official && name.IsOn(date)),
        ];
        return
        [
            official,
            .. others,
            .. from name in OtherNames
            where others.All(other => other.Name != name)
            select new MunicipalityName { Name = name, Kind = MunicipalityNameKind.Alternative },
        ];
    }

    private static bool IsBefore(DateOnly? to, PeriodBound from) => to <= from.FirstDay;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Municipality), PrintMembers);
}
