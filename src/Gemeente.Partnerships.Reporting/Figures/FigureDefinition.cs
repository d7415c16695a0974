using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>What a published figure is about, and how to compute it.</summary>
/// <param name="Id">The id of the published figure.</param>
/// <param name="Label">What it is a figure of.</param>
/// <param name="Compute">The computation; null where the figure is quoted.</param>
internal sealed record FigureDefinition(string Id, Label Label, Func<FigureSource, FigureResult>? Compute)
{
    /// <summary>The heading that it stands under.</summary>
    public Label Section { get; init; }

    /// <summary>What it is a share of, where it is one.</summary>
    public Label? Base { get; init; }
}
