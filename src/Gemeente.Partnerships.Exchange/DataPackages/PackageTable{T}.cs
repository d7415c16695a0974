using System.Text.Json;
using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>A table of a Data Package, of one kind of record.</summary>
internal sealed class PackageTable<T>(
    string name,
    string description,
    CsvColumn<T>[] columns,
    Func<PartnershipDataSet, IEnumerable<T>> records
) : PackageTable(name, description)
{
    public CsvColumn<T>[] Columns { get; } = columns;

    /// <summary>Returns the records of the table.</summary>
    public IEnumerable<T> RecordsIn(PartnershipDataSet dataSet) => records(dataSet);

    public override void Accept(IPackageTableVisitor visitor) => visitor.Visit(this);

    public override void Write(Stream stream, CsvWriteOptions options, PartnershipDataSet dataSet) =>
        CsvTableWriter.Write(stream, options, Columns, records(dataSet), File);

    public override void WriteSchema(Utf8JsonWriter json, PartnershipDataSet dataSet)
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

        if (
            Array.Find(Columns, column => column.IsOfMunicipality) is { } municipality
            && AllAreMunicipalities(municipality, dataSet)
        )
            WriteForeignKey(json, municipality.Name, Municipalities);
        json.WriteEndObject();
    }

    /// <summary>
    /// A key is stated where it holds: a data set may have ties of a municipality that it does not have.
    /// </summary>
    private bool AllAreMunicipalities(CsvColumn<T> column, PartnershipDataSet dataSet)
    {
        HashSet<string?> codes = [.. dataSet.Municipalities.All.Select(municipality => municipality.Code.ToString())];
        return records(dataSet).All(record => codes.Contains(column.Cell(record)));
    }

    private static void WriteForeignKey(Utf8JsonWriter json, string column, PackageTable<Municipality> table)
    {
        json.WriteStartArray("foreignKeys");
        json.WriteStartObject();
        json.WriteStartArray("fields");
        json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartObject("reference");
        json.WriteString("resource", table.Name);
        json.WriteStartArray("fields");
        json.WriteStringValue(Array.Find(table.Columns, key => key.IsUnique)!.Name);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
