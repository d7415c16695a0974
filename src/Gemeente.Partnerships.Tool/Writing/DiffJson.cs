using System.Text.Json;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>Writes the differences between two data sets for other programs: ids, and the fields that differ.</summary>
internal static class DiffJson
{
    public static void Write(DataSetDiff diff, TextWriter output) =>
        JsonText.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                Write(json, "dataSet", diff.DataSet);
                Write(json, "added", diff.Added.Select(tie => tie.Id));
                Write(json, "removed", diff.Removed.Select(tie => tie.Id));
                Write(json, "changed", diff.Changed, change => Write(json, ("id", change.Id), change.Fields));
                Write(json, "addedProfiles", diff.AddedProfiles.Select(profile => profile.Municipality.ToString()));
                Write(json, "removedProfiles", diff.RemovedProfiles.Select(profile => profile.Municipality.ToString()));
                Write(
                    json,
                    "changedProfiles",
                    diff.ChangedProfiles,
                    change =>
                        Write(
                            json,
                            ("municipality", change.After.Municipality.ToString()),
                            change.Fields,
                            ("validFor", change.After.ValidFor.ToString())
                        )
                );
                Write(json, "municipalities", diff.Municipalities.Select(code => code.ToString()));
                Write(
                    json,
                    "changedMunicipalities",
                    diff.ChangedMunicipalities,
                    change => Write(json, ("code", change.Code), change.Fields)
                );
                Write(json, "countries", diff.Countries.Select(code => code.ToString()));
                Write(
                    json,
                    "changedCountries",
                    diff.ChangedCountries,
                    change => Write(json, ("code", change.Code), change.Fields)
                );
                json.WriteEndObject();
            }
        );

    private static void Write<T>(Utf8JsonWriter json, string name, ValueList<T> changes, Action<T> write)
        where T : notnull
    {
        json.WriteStartArray(name);
        foreach (T change in changes)
            write(change);
        json.WriteEndArray();
    }

    private static void Write(
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
        Write(json, "fields", fields);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ValueList<FieldDifference> fields) =>
        Write(
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

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (string code in codes)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
