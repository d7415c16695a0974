using System.Text.Json;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>A table of a Data Package, of one kind of record.</summary>
internal sealed class PackageTable<T>(
    string name, string description, CsvColumn<T>[] columns, Func<PartnershipDataSet, IEnumerable<T>> records) : PackageTable(name, description)
{
    public CsvColumn<T>[] Columns { get; } = columns;

    public override void Write(Stream stream, CsvWriteOptions options, PartnershipDataSet dataSet) =>
        CsvTableWriter.Write(stream, options, Columns, records(dataSet));

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (CsvColumn<T> column in Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            if (column.IsRequired || column.Pattern is not null)
            {
                json.WriteStartObject("constraints");
                if (column.IsRequired)
                    json.WriteBoolean("required", true);
                if (column.IsUnique)
                    json.WriteBoolean("unique", true);
                if (column.Pattern is not null)
                    json.WriteString("pattern", column.Pattern);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (Array.Find(Columns, column => column.IsUnique) is { } key)
        {
            json.WriteStartArray("primaryKey");
            json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
