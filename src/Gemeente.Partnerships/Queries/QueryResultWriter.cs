using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;

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
        TableJson.WriteCertainty(writer, result.Certain, result.Possible);
        WriteCertainOf(writer, result);
        writer.WriteNumber("withoutUnit", result.WithoutUnit);
        writer.WriteBoolean("mayOverlap", result.IsOverlapPossible);
        WriteSummary(writer, result);
        WriteRows(writer, "rows", result, isStated: true);
        WriteRows(writer, "unknownRows", result, isStated: false);
        TableJson.WriteDimensions(writer, Axes(result));
        WriteEvidence(writer, result);
        WriteIssues(writer, result.Issues);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes the meaning of certain: it is certain that a unit exists, or, of all partnerships, that the status is so.
    /// </summary>
    public static void WriteCertainOf(Utf8JsonWriter writer, QueryResult result) =>
        writer.WriteString("certainOf", result.Query.Cube == QueryCube.AllPartnerships ? "status" : "existence");

    /// <summary>Writes the rows in which all categories are stated, or the other rows.</summary>
    public static void WriteRows(Utf8JsonWriter writer, string name, QueryResult result, bool isStated) =>
        WriteRows(
            writer,
            name,
            result.Query,
            result.Rows.Where(row => row.IsStated == isStated && row.Codes.Count > 0)
        );

    /// <summary>Writes some rows of the answer to a query.</summary>
    public static void WriteRows(
        Utf8JsonWriter writer,
        string name,
        AggregateQuery query,
        IEnumerable<QueryRow> rows
    ) =>
        TableJson.WriteRows(
            writer,
            name,
            query.By,
            rows.Select(row => new TableRow(row.Count, row.Codes)
            {
                Part = row.Part,
                Summary = row.Summary,
                CertainSummary = row.CertainSummary,
            })
        );

    /// <summary>Writes the names of the dimensions and of their categories.</summary>
    public static void WriteDimensions(Utf8JsonWriter writer, QueryResult result) =>
        TableJson.WriteDimensions(writer, Axes(result));

    /// <summary>Writes the numbers of facts by evidence.</summary>
    public static void WriteEvidence(Utf8JsonWriter writer, QueryResult result)
    {
        writer.WriteStartObject("evidence");
        foreach (EvidenceKind kind in Enum.GetValues<EvidenceKind>())
            writer.WriteNumber(EnumCodes.EvidenceKind.CodeOf(kind), result.Evidence[kind].Count);
        writer.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter writer, QueryResult result)
    {
        if (result is not { Measure: { } measure, Summary: { } summary, CertainSummary: { } certain })
            return;
        writer.WriteStartObject("measure");
        writer.WriteString("id", result.Query.Aggregate.Measure);
        TableJson.WriteNames(writer, measure);
        writer.WriteString("unit", result.MeasureUnit);
        writer.WriteEndObject();
        writer.WriteStartObject("summary");
        TableJson.WriteAmounts(writer, summary, certain);
        writer.WriteEndObject();
    }

    private static IReadOnlyList<TableAxis> Axes(QueryResult result) =>
        result switch
        {
            { Cross: { } cross } => TableContent.AxesOf(cross),
            { Long: { } table } => TableContent.AxesOf(table),
            { Counts: { } counts } => [TableAxis.Of(counts.DimensionId, counts.Dimension, counts.Rows)],
            { DistinctCounts: { } distinct } => [TableAxis.Of(distinct.DimensionId, distinct.Dimension, distinct.Rows)],
            _ => [],
        };

    private static void WriteIssues(Utf8JsonWriter writer, ValueList<DataIssue> issues)
    {
        writer.WriteStartArray("issues");
        foreach (DataIssue issue in issues)
            writer.WriteStringValue(issue.ToString());
        writer.WriteEndArray();
    }
}
