using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// The state of a municipality on the reference date, shared by all facts about its code. Immutable. It is found on
/// first use, so that counts by other things do not read the municipalities.
/// </summary>
/// <param name="recorded">The recorded code.</param>
/// <param name="continuedBy">The heir that continued the partnership.</param>
internal sealed class MunicipalityOnDate(MunicipalityCode recorded, MunicipalityCode? continuedBy)
{
    private MunicipalitySuccession? _succession;
    private EffectiveProfile? _profile;
    private InhabitantCount? _inhabitants;
    private volatile bool _isCounted;

    public required DateOnly AsOf { get; init; }

    /// <summary>The reference date of the data set.</summary>
    public required DateOnly? DataSetAsOf { get; init; }

    /// <summary>The path from the recorded code to the municipality on the date.</summary>
    public MunicipalitySuccession Succession => _succession ??= Register.SuccessorOn(recorded, AsOf, continuedBy);

    public EffectiveProfile Profile =>
        _profile ??= EffectiveProfile.Of(Succession.Municipality is { } holder ? Profiles.Of(holder.Code) : [], AsOf);

    public required InhabitantCounter Counter { private get; init; }

    public required MunicipalityRegister Register { private get; init; }

    public required MunicipalityProfileCollection Profiles { private get; init; }

    /// <summary>A point within the municipality on the date; null if it is not known.</summary>
    public GeoPoint? Location => Succession.Municipality is { } holder ? Register.LocationOf(holder.Code) : null;

    /// <summary>The count for the date, made on first use so that other counts do not read the populations.</summary>
    public InhabitantCount? Inhabitants
    {
        get
        {
            if (!_isCounted)
            {
                _inhabitants = Succession.Municipality is { } holder ? Counter.Count(holder, Profile) : null;
                _isCounted = true;
            }

            return _inhabitants;
        }
    }

    /// <summary>True if the municipality on the date is one of the given ones.</summary>
    public bool IsIn(IReadOnlySet<MunicipalityCode> municipalities) =>
        Succession.Municipality is { } holder && municipalities.Contains(holder.Code);
}
