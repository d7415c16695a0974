using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>What the records say of a figure.</summary>
/// <param name="Value">The value; null when the records do not tell.</param>
/// <param name="Explanation">How it was computed, or why not.</param>
/// <param name="Whole">How many there are of what it is a share of.</param>
/// <param name="Evidence">The records that were counted, by how they are known.</param>
internal sealed record FigureResult(
    FigureValue? Value,
    Label Explanation,
    long? Whole = null,
    EvidenceCount Evidence = default
)
{
    public static FigureResult NotComputed(string dutch, string english) => new(null, new Label(dutch, english));
}
