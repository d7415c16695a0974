using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Listing;

/// <summary>A row of a <see cref="PartnershipList"/>: one partnership (stedenband) on the date of the list.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
public sealed class ListedPartnership
{
    internal ListedPartnership(PartnershipFact fact, MunicipalitySuccession now)
    {
        Fact = fact;
        Now = now;
    }

    /// <summary>Gets the partnership on the date of the list.</summary>
    public PartnershipFact Fact { get; }

    /// <summary>Gets the path from the recorded municipality to the one that has its territory now.</summary>
    public MunicipalitySuccession Now { get; }

    /// <summary>
    /// True if the record was reconstructed from published figures (gereconstrueerd). It is then not a fact about a
    /// municipality, and the columns of the municipality do not name one.
    /// </summary>
    public bool IsReconstructed => Fact.IsReconstructed;

    /// <summary>Returns the partnership's id.</summary>
    public override string ToString() => Fact.Partnership.Id;
}
