using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>Counts by two dimensions at once (kruistabel), without the types of their categories.</summary>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. Margins are counted and not sums of cells. They are correct for
/// dimensions with several categories a fact and for counts of different units.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public abstract class CrossTable : IJsonWritable
{
    private protected CrossTable(CrossCounts counts, string unit, bool isDistinct)
    {
        Cells = counts;
        Unit = unit;
        IsDistinct = isDistinct;
    }

    /// <summary>The id of the dimension of the rows.</summary>
    public string RowDimensionId => RowCounts.Axis.Id;

    /// <summary>The name of the dimension of the rows.</summary>
    public Label RowDimension => RowCounts.Axis.Label;

    /// <summary>The id of the dimension of the columns.</summary>
    public string ColumnDimensionId => ColumnCounts.Axis.Id;

    /// <summary>The name of the dimension of the columns.</summary>
    public Label ColumnDimension => ColumnCounts.Axis.Label;

    /// <summary>The unit of the counts: a plural noun.</summary>
    public string Unit { get; }

    /// <summary>Indicates whether different units are counted. The cells must then not be added up.</summary>
    public bool IsDistinct { get; }

    /// <summary>
    /// Indicates whether a fact may be in several cells. The shares may then add up to more than 100 %.
    /// </summary>
    public bool IsMultiValued => IsRowMultiValued || IsColumnMultiValued;

    /// <summary>
    /// Indicates whether a fact may be in several rows. A column may then add up to more than its total.
    /// </summary>
    public bool IsRowMultiValued => RowCounts.Axis.IsMany;

    /// <summary>
    /// Indicates whether a fact may be in several columns. A row may then add up to more than its total.
    /// </summary>
    public bool IsColumnMultiValued => ColumnCounts.Axis.IsMany;

    /// <summary>The base: everything counted, known or unknown.</summary>
    public long Total => RowCounts.Total;

    /// <summary>
    /// The rows with their totals, in the order of the categories; the last one is for unknown, if it has a count.
    /// </summary>
    public IReadOnlyList<CategoryCount> Rows => Margin(RowCounts);

    /// <summary>
    /// The columns with their totals, in the order of the categories; the last one is for unknown, if it has a count.
    /// </summary>
    public IReadOnlyList<CategoryCount> Columns => Margin(ColumnCounts);

    private protected AxisCounts RowCounts => Cells.Rows;

    private protected AxisCounts ColumnCounts => Cells.Columns;

    private protected CrossCounts Cells { get; }

    /// <summary>All cells, row by row, in the order of <see cref="Rows"/> and <see cref="Columns"/>.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Counts()
    {
        List<int> columns = Codes(ColumnCounts);
        return
        [
            .. Codes(RowCounts).Select(row => (IReadOnlyList<long>)[.. columns.Select(column => Cells[row, column])]),
        ];
    }

    /// <summary>
    /// Writes the table as JSON: the unit, the total, a row for each cell with a count and the codes of both categories
    /// under the ids of the dimensions, and the names and totals of the categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.Write(writer, TableContent.Of(this));
        writer.WriteEndObject();
    }

    private static List<int> Codes(in AxisCounts counts)
    {
        var codes = new List<int>();
        foreach (int code in counts)
        {
            codes.Add(code);
        }

        if (counts.Unknown != 0)
        {
            codes.Add(0);
        }

        return codes;
    }

    private static List<CategoryCount> Margin(in AxisCounts counts)
    {
        List<CategoryCount> rows = counts.Rows();
        if (counts.Unknown != 0)
        {
            rows.Add(new CategoryCount(null, TableJson.UnknownLabel, counts.Unknown));
        }

        return rows;
    }
}
