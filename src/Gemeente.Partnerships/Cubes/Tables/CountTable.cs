using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The number of facts of each category of a dimension (frequentietabel), without the type of the categories.
/// </summary>
/// <remarks>Immutable and thread-safe. Equal by reference. Categories without facts have no row.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class CountTable : IJsonWritable
{
    private readonly AxisCounts _counts;

    private protected CountTable(in AxisCounts counts, string unit)
    {
        _counts = counts;
        Unit = unit;
    }

    /// <summary>The id of the dimension.</summary>
    public string DimensionId => Counts.Axis.Id;

    /// <summary>The name of the dimension.</summary>
    public Label Dimension => Counts.Axis.Label;

    /// <summary>The unit of the counts: a plural noun.</summary>
    public string Unit { get; }

    /// <summary>The base: all facts, known or unknown.</summary>
    public long Total => Counts.Total;

    /// <summary>The facts of unknown category.</summary>
    public long Unknown => Counts.Unknown;

    /// <summary>The facts of known category.</summary>
    public long Known => Total - Unknown;

    /// <summary>
    /// Indicates whether a fact may have several categories. The shares may then add up to more than 100 %.
    /// </summary>
    public bool IsMultiValued => Counts.Axis.IsMany;

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
