using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// A partnership on a reference date, joined with its municipality, profile and country (feit over een stedenband).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Made by a catalog. Facts share the data of their
/// municipality and country.
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
        Status = StatusRule.StatusOn(partnership.Period, ReferenceDate, municipality.AsOf);
    }

    /// <summary>The record.</summary>
    public Partnership Partnership { get; }

    /// <summary>The reference date (peildatum).</summary>
    public DateOnly AsOf => _municipality.AsOf;

    /// <summary>
    /// The reference date of the record's evidence, or else of the data set (peildatum van de bron). An open end is
    /// known up to this date. Null if neither has one.
    /// </summary>
    public DateOnly? ReferenceDate => Partnership.Evidence.ReferenceDate ?? _municipality.DataSetAsOf;

    /// <summary>The status of the partnership on the date.</summary>
    public PartnershipStatus Status { get; }

    /// <summary>The reason for the status: the bounds of the period and the reference date.</summary>
    public Label StatusReason => StatusText.Of(this);

    /// <summary>True if the partnership counts on the date: it is active or possible.</summary>
    public bool IsCounted => Status is PartnershipStatus.Active or PartnershipStatus.Possible;

    /// <summary>True if it is certain that the partnership exists on the date: it is active.</summary>
    public bool IsCertain => Status == PartnershipStatus.Active;

    /// <summary>
    /// True if the record was reconstructed from published figures (gereconstrueerd). It is then not a fact about a
    /// municipality.
    /// </summary>
    public bool IsReconstructed => Partnership.Evidence.Kind == EvidenceKind.Reconstructed;

    /// <summary>
    /// The first day on which it can have begun; null when the start is unknown, or known only as "by" a day.
    /// </summary>
    public DateOnly? FirstDay => Partnership.Period.Start.FirstDay;

    /// <summary>
    /// The municipality that keeps it on the date: the recorded one, its successor after a merger, or the heir that
    /// continued it (<see cref="Partnership.ContinuedBy"/>). Null when there is not exactly one, because of a split or
    /// because the recorded one starts later.
    /// </summary>
    public Municipality? Municipality => _municipality.Succession.Municipality;

    /// <summary>
    /// The municipality as recorded, also if it does not exist on the date; null when it is not in the register.
    /// </summary>
    public Municipality? OriginalMunicipality =>
        _municipality.Succession.Lineage is [var original, ..] ? original : null;

    /// <summary>The path from <see cref="OriginalMunicipality"/> to <see cref="Municipality"/>.</summary>
    public MunicipalitySuccession Succession => _municipality.Succession;

    /// <summary>
    /// The profile of <see cref="Municipality"/> on the date. Profiles of municipalities merged into it are not used.
    /// </summary>
    public EffectiveProfile Profile => _municipality.Profile;

    /// <summary>The inhabitants of <see cref="Municipality"/>, from the count that is used for the date.</summary>
    public InhabitantCount? Inhabitants => _municipality.Inhabitants;

    /// <summary>
    /// The country that the partner counts under on the date: the recorded one, or its heir after a rename, a merger or
    /// a division. Null when it is not in the register, or when the partner may lie in several heirs.
    /// </summary>
    public Country? Country => _country.Succession.Country;

    /// <summary>
    /// The country of the recorded code, also if it no longer exists; null when it is not in the register.
    /// </summary>
    public Country? OriginalCountry => _country.Succession.Lineage is [var original, ..] ? original : null;

    /// <summary>The path from <see cref="OriginalCountry"/> to <see cref="Country"/>.</summary>
    public CountrySuccession CountrySuccession => _country.Succession;

    /// <summary>The countries through time.</summary>
    internal CountryRegister Countries => _country.Register;

    /// <summary>
    /// True if the country, as recorded or on the date, is a country of origin or has territory of one.
    /// </summary>
    internal bool IsCountryOfOrigin => _country.Groups.IsCountryOfOrigin;

    /// <summary>
    /// The relation of the country to the European Union on the date; null when the country is not in the register.
    /// </summary>
    public EuStatus? EuStatus => _country.Groups.EuStatus;

    /// <summary>
    /// The country's income group on the DAC list on the date; null when it is not listed, or when that is not known.
    /// </summary>
    public DacIncomeGroup? IncomeGroup => _country.Groups.IncomeGroup;

    /// <summary>
    /// True if the country receives official development aid on the date (DAC-lijst); null when that is not known.
    /// </summary>
    public bool? IsOnDacList => _country.Groups.IsOnDacList;

    /// <summary>
    /// True if the country is a least developed country on the date (minst ontwikkeld land); null when that is not
    /// known.
    /// </summary>
    public bool? IsLeastDeveloped => _country.Groups.IsLeastDeveloped;

    /// <summary>A point within <see cref="Municipality"/>, near its middle; null when it is not known.</summary>
    public GeoPoint? MunicipalityLocation => _municipality.Location;

    /// <summary>
    /// The distance from a point within <see cref="Municipality"/> to the partner in kilometres, along the great circle
    /// (afstand); null when one of the points is not known.
    /// </summary>
    public double? DistanceInKilometres =>
        Partnership.Partner.Location is { } partner && MunicipalityLocation is { } municipality
            ? municipality.DistanceTo(partner)
            : null;

    /// <summary>Returns the partnership's id.</summary>
    public override string ToString() => Partnership.Id;
}
