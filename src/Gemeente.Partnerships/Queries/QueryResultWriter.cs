using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>Writes answers to queries as JSON.</summary>
internal static class QueryResultWriter
{
    public static void Write(QueryResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("asOf", result.Query.AsOf!.Value.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("unit", result.Unit);
        writer.WriteNumber("total", result.Total);
        writer.WriteNumber("unknown", result.Unknown);
        writer.WriteNumber("withoutUnit", result.WithoutUnit);
        writer.WriteBoolean("mayOverlap", result.MayOverlap);
        WriteRows(writer, "rows", result, isStated: true);
        WriteRows(writer, "unknownRows", result, isStated: false);
        WriteDimensions(writer, result);
        WriteEvidence(writer, result);
        WriteIssues(writer, result.Issues);
        writer.WriteEndObject();
    }

    /// <summary>Writes the rows in which all categories are stated, or the other rows.</summary>
    public static void WriteRows(Utf8JsonWriter writer, string name, QueryResult result, bool isStated)
    {
        ValueList<string> by = result.Query.By;
        writer.WriteStartArray(name);
        foreach (QueryRow row in result.Rows)
        {
            if (row.IsStated != isStated || by.Count == 0)
                continue;
            writer.WriteStartObject();
            writer.WriteString(by[0], row.Codes[0]);
            if (by.Count > 1 && by[1] != by[0])
                writer.WriteString(by[1], row.Codes[1]);
            writer.WriteNumber("count", row.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the numbers of facts by evidence.</summary>
    public static void WriteEvidence(Utf8JsonWriter writer, QueryResult result)
    {
        writer.WriteStartObject("evidence");
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
            writer.WriteNumber(EnumCodes.EvidenceKind.CodeOf(kind), result.Evidence[kind].Count);
        writer.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter writer, QueryResult result)
    {
        writer.WriteStartArray("dimensions");
        if (result.Cross is { } cross)
        {
            WriteDimension(writer, cross.RowDimensionId, cross.RowDimension, cross.Rows);
            WriteDimension(writer, cross.ColumnDimensionId, cross.ColumnDimension, cross.Columns);
        }
        else if (result.Counts is { } counts)
        {
            WriteDimension(writer, counts.DimensionId, counts.Dimension, counts.Rows);
        }
        else if (result.DistinctCounts is { } distinct)
        {
            WriteDimension(writer, distinct.DimensionId, distinct.Dimension, distinct.Rows);
        }

        writer.WriteEndArray();
    }

    private static void WriteDimension(
        Utf8JsonWriter writer,
        string id,
        Label name,
        IReadOnlyList<CategoryCount> categories
    )
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        WriteNames(writer, name);
        writer.WriteStartArray("categories");
        foreach (CategoryCount category in categories)
        {
            if (category.Code is null)
                continue;
            writer.WriteStartObject();
            writer.WriteString("code", category.Code);
            WriteNames(writer, category.Label);
            writer.WriteNumber("total", category.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter writer, Label name)
    {
        writer.WriteString("nl", name.Dutch);
        writer.WriteString("en", name.English);
    }

    private static void WriteIssues(Utf8JsonWriter writer, ValueList<DataIssue> issues)
    {
        writer.WriteStartArray("issues");
        foreach (DataIssue issue in issues)
            writer.WriteStringValue(issue.ToString());
        writer.WriteEndArray();
    }
}
