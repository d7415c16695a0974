using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>
/// The inhabitants of some municipalities on the reference date, and the part that lives in a municipality with
/// partnerships (inwoners).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Partnerships without exactly one municipality, and
/// those of municipalities that a source does not name, are in none of the numbers, so that a share is a lower bound.
/// </remarks>
public sealed record InhabitantSummary
{
    private const decimal PerInhabitants = 100_000;

    /// <summary>Gets the inhabitants of all municipalities.</summary>
    public required Summary All { get; init; }

    /// <summary>Gets the inhabitants of the municipalities with a partnership that counts.</summary>
    public required Summary Involved { get; init; }

    /// <summary>Gets the inhabitants of the municipalities with a partnership that is certain.</summary>
    public required Summary CertainlyInvolved { get; init; }

    /// <summary>Gets the number of partnerships of the municipalities that count: certain or possible.</summary>
    public required long Partnerships { get; init; }

    /// <summary>Gets the number of these partnerships that are certain.</summary>
    public required long CertainPartnerships { get; init; }

    /// <summary>
    /// Gets the share of the inhabitants that lives in a municipality with partnerships, from 0 to 1; null without
    /// inhabitants.
    /// </summary>
    public decimal? InvolvedShare => Ratio(Involved.SumLower);

    /// <summary>Gets the certain part of <see cref="InvolvedShare"/>.</summary>
    public decimal? CertainlyInvolvedShare => Ratio(CertainlyInvolved.SumLower);

    /// <summary>Gets the number of partnerships for each 100 000 inhabitants; null without inhabitants.</summary>
    public decimal? PartnershipsPer100000 => Ratio(Partnerships * PerInhabitants);

    /// <summary>Gets the certain part of <see cref="PartnershipsPer100000"/>.</summary>
    public decimal? CertainPartnershipsPer100000 => Ratio(CertainPartnerships * PerInhabitants);

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(InhabitantSummary), PrintMembers);

    private decimal? Ratio(decimal part) => All.SumLower == 0 ? null : part / All.SumLower;
}
