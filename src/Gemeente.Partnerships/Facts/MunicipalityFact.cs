namespace Gemeente.Partnerships.Facts;

/// <summary>
/// A municipality joined, as of a date, with what is stated of it and with its partnerships (feit over een gemeente).
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

    /// <summary>The date of which the fact speaks (peildatum).</summary>
    public DateOnly AsOf => _onDate.AsOf;

    /// <summary>What is stated of its work on partnerships on the date.</summary>
    public EffectiveProfile Profile => _onDate.Profile;

    /// <summary>Its inhabitants, as close to the date as is known.</summary>
    public InhabitantCount? Inhabitants => _onDate.Inhabitants;

    /// <summary>Its partnerships that count on the date, those of municipalities merged into it included.</summary>
    public ValueList<PartnershipFact> Partnerships { get; }

    /// <summary>Whether it has a partnership that counts on the date.</summary>
    public bool IsInvolved => Partnerships.Count > 0;

    Municipality? IMunicipalityView.Municipality => Municipality;

    /// <summary>The municipality's code.</summary>
    public override string ToString() => Municipality.Code.ToString();
}
