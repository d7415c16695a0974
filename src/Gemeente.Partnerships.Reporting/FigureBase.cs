using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>The base of a share.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FigureBase
{
    /// <summary>The name of the base.</summary>
    public required Label Label { get; init; }

    /// <summary>The number of units in the base; null if it was not computed.</summary>
    public long? Number { get; init; }
}
