using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Queries;

/// <summary>Writes queries as JSON, as <see cref="QueryReader"/> reads them.</summary>
internal static class QueryWriter
{
    public static readonly EnumCodes<QueryCube> Cubes = new(
        (QueryCube.Partnerships, "partnerships"),
        (QueryCube.AllPartnerships, "all-partnerships"),
        (QueryCube.Municipalities, "municipalities"),
        (QueryCube.InvolvedMunicipalities, "involved-municipalities")
    );

    public static void Write(AggregateQuery query, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (query.Cube != query.DefaultCube)
            writer.WriteString("cube", Cubes.CodeOf(query.Cube));
        WriteTexts(writer, "by", query.By);
        if (query.Where.Kind != QueryFilterKind.All)
        {
            writer.WritePropertyName("where");
            Write(query.Where, writer);
        }

        if ((query.Aggregate.Dimension ?? query.Aggregate.Measure) is { } id)
        {
            writer.WriteStartObject("measure");
            writer.WriteString(query.Aggregate.Dimension is null ? "sum" : "distinct", id);
            writer.WriteEndObject();
        }

        if (query.AsOf is { } date)
            writer.WriteString("asOf", date.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    public static void Write(QueryFilter filter, Utf8JsonWriter writer)
    {
        if (filter.Kind is QueryFilterKind.All or QueryFilterKind.None)
        {
            writer.WriteBooleanValue(filter.Kind == QueryFilterKind.All);
            return;
        }

        writer.WriteStartObject();
        if (filter.Dimension is { } dimension)
            writer.WriteString("dimension", dimension);
        switch (filter.Kind)
        {
            case QueryFilterKind.In:
                WriteTexts(writer, "in", filter.Codes);
                break;
            case QueryFilterKind.Between:
                if (filter.From is { } from)
                    writer.WriteString("from", from);
                if (filter.To is { } to)
                    writer.WriteString("to", to);
                break;
            case QueryFilterKind.Not:
                writer.WritePropertyName("not");
                Write(filter.Operands[0], writer);
                break;
            default:
                writer.WriteStartArray(filter.Kind == QueryFilterKind.And ? "and" : "or");
                foreach (QueryFilter operand in filter.Operands)
                    Write(operand, writer);
                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
