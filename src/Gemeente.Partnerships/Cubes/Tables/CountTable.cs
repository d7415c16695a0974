using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// How many facts each category of a dimension has (frequentietabel), without the type of its categories.
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

    /// <summary>What is counted, in the plural.</summary>
    public string Unit { get; }

    /// <summary>The base: all facts, known or not.</summary>
    public long Total => Counts.Total;

    /// <summary>The facts for which nothing is stated in this dimension.</summary>
    public long Unknown => Counts.Unknown;

    /// <summary>The facts whose category is known.</summary>
    public long Known => Total - Unknown;

    /// <summary>Whether a fact may have several categories, so that shares may exceed 100 % together.</summary>
    public bool IsMultiValued => Counts.Axis.IsMany;

    /// <summary>The rows by code and name, in the order of the categories.</summary>
    public IReadOnlyList<CategoryCount> Rows => Counts.Rows();

    // By reference, so that asking for one count copies nothing.
    private protected ref readonly AxisCounts Counts => ref _counts;

    /// <summary>
    /// Writes the table as JSON: dimension, unit, total, unknown, whether it is multi-valued, and rows.
    /// </summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.WriteOneWay(
            writer,
            DimensionId,
            Unit,
            Total,
            Unknown,
            Counts.Axis.IsMany,
            hasShares: true,
            Rows.Select(row => (row.Code, row.Label, (long?)row.Count))
        );
        writer.WriteEndObject();
    }
}
