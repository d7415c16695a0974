using System.Text.Json;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>The JSON form of result tables.</summary>
internal static class TableJson
{
    public static readonly Label UnknownLabel = new("onbekend", "unknown");

    public static void Write(Utf8JsonWriter writer, in AxisCounts counts, long total, string unit, bool withShares)
    {
        writer.WriteStartObject();
        writer.WriteString("dimension", counts.Axis.Id);
        writer.WriteString("unit", unit);
        writer.WriteNumber("total", total);
        writer.WriteNumber("unknown", counts.Unknown);
        writer.WriteBoolean("multiValued", counts.Axis.IsMany);
        writer.WriteStartArray("rows");
        foreach (CategoryCount row in counts.Rows())
        {
            writer.WriteStartObject();
            WriteCategory(writer, row.Code, row.Label);
            writer.WriteNumber("count", row.Count);
            if (withShares)
            {
                WriteShare(writer, "share", row.Count, total);
                WriteShare(writer, "shareOfKnown", row.Count, total - counts.Unknown);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
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

    private static void WriteShare(Utf8JsonWriter writer, string name, long count, long total)
    {
        if (total == 0)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteNumber(name, (double)count / total);
        }
    }
}
