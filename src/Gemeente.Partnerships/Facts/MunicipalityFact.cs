namespace Gemeente.Partnerships.Facts;

/// <summary>
/// A municipality on a reference date, joined with its profile and its partnerships (feit over een gemeente).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference. Made by a catalog.</remarks>
public sealed class MunicipalityFact : IMunicipalityView
{
    private readonly MunicipalityOnDate _onDate;

    internal MunicipalityFact(
        Municipality municipality,
        MunicipalityOnDate onDate,
        ValueList<PartnershipFact> partnerships
    )
    {
        Municipality = municipality;
        _onDate = onDate;
        Partnerships = partnerships;
    }

    /// <summary>The municipality.</summary>
    public Municipality Municipality { get; }

    /// <summary>The reference date (peildatum).</summary>
    public DateOnly AsOf => _onDate.AsOf;

    /// <summary>The profile of the municipality on the date.</summary>
    public EffectiveProfile Profile => _onDate.Profile;

    /// <summary>The inhabitants, from the count that is used for the date; null without a count.</summary>
    public InhabitantCount? Inhabitants => _onDate.Inhabitants;

    /// <summary>The partnerships that count on the date, including those of municipalities merged into it.</summary>
    public ValueList<PartnershipFact> Partnerships { get; }

    /// <summary>True if it has a partnership that counts on the date.</summary>
    public bool IsInvolved => Partnerships.Count > 0;

    Municipality? IMunicipalityView.Municipality => Municipality;

    /// <summary>Returns the municipality's code.</summary>
    public override string ToString() => Municipality.Code.ToString();
}
