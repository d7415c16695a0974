using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Output;

/// <summary>Writes the differences between two data sets for other programs: ids, and the fields that differ.</summary>
internal static class DiffJson
{
    public static void Write(DataSetDiff diff, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        Write(json, "added", diff.Added.Select(tie => tie.Id));
        Write(json, "removed", diff.Removed.Select(tie => tie.Id));
        json.WriteStartArray("changed");
        foreach (PartnershipDifference change in diff.Changed)
            Write(json, change);
        json.WriteEndArray();
        Write(json, "addedProfiles", diff.AddedProfiles.Select(profile => profile.Municipality.ToString()));
        Write(json, "removedProfiles", diff.RemovedProfiles.Select(profile => profile.Municipality.ToString()));
        Write(json, "municipalities", diff.Municipalities.Select(code => code.ToString()));
        Write(json, "countries", diff.Countries.Select(code => code.ToString()));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, PartnershipDifference change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Id);
        json.WriteStartArray("fields");
        foreach (FieldDifference field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("before", field.Before);
            json.WriteString("after", field.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (string code in codes)
            json.WriteStringValue(code);
        json.WriteEndArray();
    }
}
