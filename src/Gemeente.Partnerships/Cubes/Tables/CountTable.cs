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
public abstract class CountTable : IJsonWritable, ICertainCounts
{
    private readonly AxisCounts _counts;
    private readonly Func<CountTable>? _countCertain;
    private CountTable? _certain;

    private protected CountTable(in AxisCounts counts, string unit, Func<CountTable>? countCertain)
    {
        _counts = counts;
        Unit = unit;
        _countCertain = countCertain;
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
    /// True if a fact may have several categories. The shares may then add up to more than 100 %.
    /// </summary>
    public bool IsMultiValued => Counts.Axis.IsMany;

    /// <summary>
    /// The facts of <see cref="Total"/> that are certain (see <see cref="CubeOptions{TFact}.Certain"/>). Counted when
    /// first asked for.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => CertainTable.Total;

    /// <summary>The facts of <see cref="Total"/> that are only possible.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Total - Certain;

    /// <summary>The rows by code and name, in the order of the categories.</summary>
    public IReadOnlyList<CategoryCount> Rows => Counts.Rows(Source);

    /// <summary>The facts of <see cref="Unknown"/> that are certain.</summary>
    internal long CertainUnknown => CertainTable.Unknown;

    /// <summary>The certain part of <see cref="Unknown"/>, which is counted when asked for.</summary>
    internal CertainPart UnknownPart => new(Source, 0);

    /// <summary>The table of the certain parts of the rows; null if everything is certain.</summary>
    private protected ICertainCounts? Source => _countCertain is null ? null : this;

    private CountTable CertainTable => _countCertain is null ? this : _certain ??= _countCertain();

    long ICertainCounts.CertainCount(int row, int column) => CertainTable.Counts[row];

    // By reference: reading one count must not copy the struct.
    private protected ref readonly AxisCounts Counts => ref _counts;

    /// <summary>
    /// Writes the table as JSON: the unit, the total, the unknown count, the certain and the
    /// possible part, the rows with the code of the category under
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
