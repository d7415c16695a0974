using System.Text.Json;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// Writes the JSON form of tables of counts, for the tables of a cube and for published tables. A count is null if it
/// is not published.
/// </summary>
internal static class TableJson
{
    public static readonly Label UnknownLabel = new("onbekend", "unknown");

    /// <summary>Writes the members of a one-way table, without the braces around them.</summary>
    public static void WriteOneWay(
        Utf8JsonWriter writer,
        string dimension,
        string unit,
        long? total,
        long? unknown,
        bool isMultiValued,
        bool hasShares,
        IEnumerable<(string? Code, Label Label, long? Count)> rows
    )
    {
        writer.WriteString("dimension", dimension);
        writer.WriteString("unit", unit);
        WriteNumber(writer, "total", total);
        WriteNumber(writer, "unknown", unknown);
        writer.WriteBoolean("multiValued", isMultiValued);
        writer.WriteStartArray("rows");
        foreach ((string? code, Label label, long? count) in rows)
        {
            writer.WriteStartObject();
            WriteCategory(writer, code, label);
            WriteNumber(writer, "count", count);
            if (hasShares)
            {
                WriteShare(writer, "share", count, total);
                WriteShare(writer, "shareOfKnown", count, total - unknown);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members of a two-way table, without the braces around them.</summary>
    public static void WriteTwoWay(
        Utf8JsonWriter writer,
        (string Rows, string Columns) dimensions,
        string unit,
        long? total,
        bool isMultiValued,
        IEnumerable<(string? Code, Label Label, long? Count)> rows,
        IEnumerable<(string? Code, Label Label, long? Count)> columns,
        IEnumerable<IEnumerable<long?>> counts
    )
    {
        writer.WriteString("rowDimension", dimensions.Rows);
        writer.WriteString("columnDimension", dimensions.Columns);
        writer.WriteString("unit", unit);
        WriteNumber(writer, "total", total);
        writer.WriteBoolean("multiValued", isMultiValued);
        WriteMargin(writer, "rows", rows);
        WriteMargin(writer, "columns", columns);
        writer.WriteStartArray("counts");
        foreach (IEnumerable<long?> row in counts)
        {
            writer.WriteStartArray();
            foreach (long? count in row)
                WriteNumberValue(writer, count);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    public static void WriteCategory(Utf8JsonWriter writer, string? code, Label label)
    {
        writer.WriteString("code", code);
        writer.WriteString("nl", label.Dutch);
        writer.WriteString("en", label.English);
    }

    public static void WriteSummary(Utf8JsonWriter writer, string name, Summary summary)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("count", summary.Count);
        writer.WriteNumber("unknown", summary.Unknown);
        writer.WriteNumber("sumLower", summary.SumLower);
        WriteAmount(writer, "sumUpper", summary.SumUpper);
        WriteAmount(writer, "minimum", summary.Minimum);
        WriteAmount(writer, "maximum", summary.Maximum);
        WriteAmount(writer, "meanLower", summary.MeanLower);
        WriteAmount(writer, "meanUpper", summary.MeanUpper);
        writer.WriteEndObject();
    }

    public static void WriteAmount(Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } stated)
            writer.WriteNumber(name, stated);
        else
            writer.WriteNull(name);
    }

    private static void WriteMargin(
        Utf8JsonWriter writer,
        string name,
        IEnumerable<(string? Code, Label Label, long? Count)> totals
    )
    {
        writer.WriteStartArray(name);
        foreach ((string? code, Label label, long? total) in totals)
        {
            writer.WriteStartObject();
            WriteCategory(writer, code, label);
            WriteNumber(writer, "total", total);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, long? count, long? total)
    {
        if (count is { } part && total is > 0 and { } whole)
            writer.WriteNumber(name, (double)part / whole);
        else
            writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        writer.WritePropertyName(name);
        WriteNumberValue(writer, value);
    }

    private static void WriteNumberValue(Utf8JsonWriter writer, long? value)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }
}
