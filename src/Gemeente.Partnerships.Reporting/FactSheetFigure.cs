using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A published figure, beside what the records say.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FactSheetFigure
{
    /// <summary>Its id, such as <c>ties.country.TR</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading that it stands under.</summary>
    public required Label Section { get; init; }

    /// <summary>What it is a figure of.</summary>
    public required Label Label { get; init; }

    /// <summary>What was published.</summary>
    public required FigureValue Published { get; init; }

    /// <summary>How the computed value must compare to the published one.</summary>
    public required FigureRelation Relation { get; init; }

    /// <summary>
    /// What is counted: <c>ties</c>, <c>municipalities</c>, <c>percent</c>, <c>year</c> or <c>motives</c>.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>What it is a share of; null where it is none.</summary>
    public FigureBase? Base { get; init; }

    /// <summary>The day that the published figure speaks of; null where the source names none.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>Whether such a figure can come from records; otherwise it is quoted from another survey.</summary>
    public required bool IsDerivable { get; init; }

    /// <summary>What the records say; null when they do not.</summary>
    public FigureValue? Computed { get; init; }

    /// <summary>The day as of which it was computed.</summary>
    public required DateOnly ComputedAsOf { get; init; }

    /// <summary>
    /// Whether the records agree with what was published; null when nothing was computed, or when it was computed as of
    /// another day than was published.
    /// </summary>
    public bool? Agrees { get; init; }

    /// <summary>How it was computed, or why not.</summary>
    public required Label Explanation { get; init; }

    /// <summary>The records that were counted, by how they are known.</summary>
    public EvidenceCount Evidence { get; init; }
}
