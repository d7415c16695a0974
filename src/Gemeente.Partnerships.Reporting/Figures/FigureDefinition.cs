using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>The definition of a published figure: its name and its computation.</summary>
/// <param name="Id">The id of the published figure.</param>
/// <param name="Label">The name of the figure.</param>
/// <param name="Compute">The computation; null for a quoted figure.</param>
internal sealed record FigureDefinition(string Id, Label Label, Func<FigureSource, FigureResult>? Compute)
{
    /// <summary>The heading of its section.</summary>
    public Label Section { get; init; }

    /// <summary>The name of the base of a share; null for other figures.</summary>
    public Label? Base { get; init; }
}
