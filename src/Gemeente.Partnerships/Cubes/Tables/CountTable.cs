using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The number of facts of each category of a dimension (frequentietabel), without the type of the categories.
/// </summary>
/// <remarks>Immutable and thread-safe. Equal by reference. Categories without facts have no row.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class CountTable : CategoryTable
{
    private protected CountTable(in AxisCounts counts, string unit, Func<CountTable>? countCertain)
        : base(counts, unit, countCertain) { }

    /// <summary>The facts of known category.</summary>
    public long Known => Total - Unknown;

    /// <summary>
    /// True if a fact may have several categories. The shares may then add up to more than 100 %.
    /// </summary>
    public bool IsMultiValued => Counts.Axis.IsMany;
}
