using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>The result of the computation of a figure.</summary>
/// <param name="Value">The value; null if the records do not give one.</param>
/// <param name="Explanation">The explanation of the computation, or of its absence.</param>
/// <param name="Whole">The number of units in the base of a share.</param>
/// <param name="Evidence">The counted records, by evidence.</param>
internal sealed record FigureResult(
    FigureValue? Value,
    Label Explanation,
    long? Whole = null,
    EvidenceCount Evidence = default
)
{
    public static FigureResult NotComputed(string dutch, string english) => new(null, new Label(dutch, english));
}
