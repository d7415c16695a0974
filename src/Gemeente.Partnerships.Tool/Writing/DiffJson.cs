using System.Text.Json;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes the differences between two data sets as JSON: ids, and the fields that differ.</summary>
internal static class DiffJson
{
    public static void Write(DataSetDiff diff, TextWriter output) =>
        JsonText.Write(
            json =>
            {
                json.WriteStartObject();
                WriteFields(json, "dataSet", diff.DataSet);
                WriteCodes(json, "added", diff.Added.Select(partnership => partnership.Id));
                WriteCodes(json, "removed", diff.Removed.Select(partnership => partnership.Id));
                WriteArray(
                    json,
                    "changed",
                    diff.Changed,
                    change => WriteChange(json, ("id", change.Id), change.Fields)
                );
                WriteCodes(
                    json,
                    "addedProfiles",
                    diff.AddedProfiles.Select(profile => profile.Municipality.ToString())
                );
                WriteCodes(
                    json,
                    "removedProfiles",
                    diff.RemovedProfiles.Select(profile => profile.Municipality.ToString())
                );
                WriteArray(
                    json,
                    "changedProfiles",
                    diff.ChangedProfiles,
                    change =>
                        WriteChange(
                            json,
                            ("municipality", change.After.Municipality.ToString()),
                            change.Fields,
                            ("validFor", change.After.ValidFor.ToString())
                        )
                );
                WriteCodes(json, "municipalities", diff.Municipalities.Select(code => code.ToString()));
                WriteArray(
                    json,
                    "changedMunicipalities",
                    diff.ChangedMunicipalities,
                    change => WriteChange(json, ("code", change.Code), change.Fields)
                );
                WriteCodes(json, "countries", diff.Countries.Select(code => code.ToString()));
                WriteArray(
                    json,
                    "changedCountries",
                    diff.ChangedCountries,
                    change => WriteChange(json, ("code", change.Code), change.Fields)
                );
                json.WriteEndObject();
            },
            output
        );

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ValueList<T> changes, Action<T> write)
        where T : notnull
    {
        json.WriteStartArray(name);
        foreach (T change in changes)
            write(change);
        json.WriteEndArray();
    }

    private static void WriteChange(
        Utf8JsonWriter json,
        (string Name, string Value) key,
        ValueList<FieldDifference> fields,
        params ReadOnlySpan<(string Name, string Value)> more
    )
    {
        json.WriteStartObject();
        json.WriteString(key.Name, key.Value);
        foreach ((string name, string value) in more)
            json.WriteString(name, value);
        WriteFields(json, "fields", fields);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, string name, ValueList<FieldDifference> fields) =>
        WriteArray(
            json,
            name,
            fields,
            field =>
            {
                json.WriteStartObject();
                json.WriteString("field", field.Field);
                json.WriteString("before", field.Before);
                json.WriteString("after", field.After);
                json.WriteEndObject();
            }
        );

    private static void WriteCodes(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (string code in codes)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
