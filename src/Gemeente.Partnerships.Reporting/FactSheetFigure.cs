using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A published figure and the same figure computed from records.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FactSheetFigure
{
    /// <summary>The id, such as <c>ties.country.TR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading of its section.</summary>
    public required Label Section { get; init; }

    /// <summary>The name of the figure.</summary>
    public required Label Label { get; init; }

    /// <summary>The published value.</summary>
    public required FigureValue Published { get; init; }

    /// <summary>The relation that the computed value must have to the published one.</summary>
    public required FigureRelation Relation { get; init; }

    /// <summary>
    /// The unit: <c>ties</c>, <c>municipalities</c>, <c>percent</c>, <c>year</c> or <c>motives</c>.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>The base of a share; null for other figures.</summary>
    public FigureBase? Base { get; init; }

    /// <summary>The reference date of the published figure; null if the source gives none.</summary>
    public DateOnly? PublishedAsOf { get; init; }

    /// <summary>True if the figure can be computed from records. Otherwise it is quoted from another survey.</summary>
    public required bool IsDerivable { get; init; }

    /// <summary>The computed value; null if the records do not give one.</summary>
    public FigureValue? Computed { get; init; }

    /// <summary>The reference date of the computed value.</summary>
    public required DateOnly ComputedAsOf { get; init; }

    /// <summary>
    /// True if the computed value agrees with the published one. Null without a computed value, or if its
    /// reference date is another.
    /// </summary>
    public bool? IsInAgreement { get; init; }

    /// <summary>The explanation of the computation, or of its absence.</summary>
    public required Label Explanation { get; init; }

    /// <summary>The counted records, by evidence.</summary>
    public EvidenceCount Evidence { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(FactSheetFigure), PrintMembers);
}
