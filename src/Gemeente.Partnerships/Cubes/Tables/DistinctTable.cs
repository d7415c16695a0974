using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The number of different units (municipalities, partners) of each category of a dimension, without the type of the
/// categories.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. One unit may be in several rows, so do not add up the rows.
/// <see cref="CategoryTable.Total"/> counts each unit once.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class DistinctTable : CategoryTable
{
    private protected DistinctTable(in AxisCounts counts, string unit, Func<DistinctTable>? countCertain)
        : base(counts, unit, countCertain) { }
}
