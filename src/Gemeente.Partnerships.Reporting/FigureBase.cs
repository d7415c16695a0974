using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>What a figure is a share of.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FigureBase
{
    /// <summary>What is taken for the whole.</summary>
    public required Label Label { get; init; }

    /// <summary>How many there are; null when that was not computed.</summary>
    public long? Number { get; init; }
}
