using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Charts;

/// <summary>A category of a chart: a country, a year, a municipality (categorie).</summary>
/// <param name="Code">The code, unique in the chart.</param>
/// <param name="Label">The name.</param>
/// <param name="Location">The point on a map; null if it is not known, or for other charts.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ChartCategory(string Code, Label Label, GeoPoint? Location = null)
{
    /// <summary>Returns the code and the English name.</summary>
    public override string ToString() => $"{Code} {Label}";
}
