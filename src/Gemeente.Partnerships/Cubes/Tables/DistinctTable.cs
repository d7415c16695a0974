using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The number of different units (municipalities, partners) of each category of a dimension, without the type of the
/// categories.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. One unit may be in several rows, so do not add up the rows.
/// <see cref="Total"/> counts each unit once.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class DistinctTable : IJsonWritable
{
    private readonly AxisCounts _counts;

    private protected DistinctTable(in AxisCounts counts, string unit)
    {
        _counts = counts;
        Unit = unit;
    }

    /// <summary>The id of the dimension.</summary>
    public string DimensionId => Counts.Axis.Id;

    /// <summary>The name of the dimension.</summary>
    public Label Dimension => Counts.Axis.Label;

    /// <summary>The id of the dimension whose different categories are counted.</summary>
    public string Unit { get; }

    /// <summary>The number of different units of all facts, each counted once.</summary>
    public long Total => Counts.Total;

    /// <summary>The number of different units with a fact of unknown category.</summary>
    public long Unknown => Counts.Unknown;

    /// <summary>The rows by code and name, in the order of the categories.</summary>
    public IReadOnlyList<CategoryCount> Rows => Counts.Rows();

    // By reference: reading one count must not copy the struct.
    private protected ref readonly AxisCounts Counts => ref _counts;

    /// <summary>
    /// Writes the table as JSON: the unit, the total, the unknown count, the rows with the code of the category under
    /// the id of the dimension, and the names of the dimension and its categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.Write(writer, TableContent.Of(this));
        writer.WriteEndObject();
    }
}
