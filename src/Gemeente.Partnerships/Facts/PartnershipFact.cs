using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Facts;

/// <summary>A partnership joined, as of a date, with all that it refers to (feit over een stedenband).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Made by a catalog. What many facts share, such as
/// the municipality and its profile, is held once.
/// </remarks>
public sealed class PartnershipFact : IMunicipalityView
{
    private readonly MunicipalityOnDate _municipality;
    private readonly CountryOnDate _country;

    internal PartnershipFact(Partnership partnership, MunicipalityOnDate municipality, CountryOnDate country)
    {
        Partnership = partnership;
        _municipality = municipality;
        _country = country;
        Status = partnership.Period.StatusOn(municipality.AsOf);
    }

    /// <summary>The record.</summary>
    public Partnership Partnership { get; }

    /// <summary>The date of which the fact speaks (peildatum).</summary>
    public DateOnly AsOf => _municipality.AsOf;

    /// <summary>Whether the partnership is active on the date.</summary>
    public PeriodStatus Status { get; }

    /// <summary>
    /// Whether it counts on the date: it is active, or it is not known that it has ended or not begun.
    /// </summary>
    public bool Counts => Status is PeriodStatus.Active or PeriodStatus.Unknown;

    /// <summary>
    /// The first day on which it can have begun; null when that is not known, or only that it was by some day.
    /// </summary>
    public DateOnly? FirstDay => Partnership.Period.Start.FirstDay;

    /// <summary>
    /// The municipality that keeps it on the date: the recorded one, or the one that holds its territory since a
    /// merger. Null when there is no single one, because of a split or because the recorded one begins later.
    /// </summary>
    public Municipality? Municipality => _municipality.Succession.Municipality;

    /// <summary>
    /// The municipality as recorded, whether or not it exists on the date; null when the register does not know it.
    /// </summary>
    public Municipality? OriginalMunicipality =>
        _municipality.Succession.Lineage is [var original, ..] ? original : null;

    /// <summary>How <see cref="OriginalMunicipality"/> became <see cref="Municipality"/>.</summary>
    public MunicipalitySuccession Succession => _municipality.Succession;

    /// <summary>
    /// What is stated on the date of the work of <see cref="Municipality"/>; of no other, such as one merged into it.
    /// </summary>
    public EffectiveProfile Profile => _municipality.Profile;

    /// <summary>The inhabitants of <see cref="Municipality"/>, as close to the date as is known.</summary>
    public InhabitantCount? Inhabitants => _municipality.Inhabitants;

    /// <summary>
    /// The partner's country; null when the register does not know it. One that no longer exists is still named.
    /// </summary>
    public Country? Country => _country.Country;

    /// <summary>What the country is to the European Union on the date; null when the country is not known.</summary>
    public EuStatus? EuStatus => _country.EuStatus;

    /// <summary>The country's income group on the date; null when it is in none, or when that is not known.</summary>
    public DacIncomeGroup? IncomeGroup => _country.IncomeGroup;

    /// <summary>
    /// Whether the country receives official development aid on the date (DAC list); null when that is not known.
    /// </summary>
    public bool? IsOnDacList => _country.IsOnDacList;

    /// <summary>The partnership's id.</summary>
    public override string ToString() => Partnership.Id;
}
