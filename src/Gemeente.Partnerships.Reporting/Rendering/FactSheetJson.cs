using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes the members of a fact sheet in the JSON of a report, with both languages.</summary>
internal static class FactSheetJson
{
    public static void Write(FactSheet sheet, Utf8JsonWriter json)
    {
        WriteEvidence(json, "ties", sheet.Partnerships);
        WriteEvidence(json, "profiles", sheet.Profiles);
        json.WriteStartArray("figures");
        foreach (FactSheetFigure figure in sheet.Figures)
            Write(figure, json);
        json.WriteEndArray();
    }

    private static void Write(FactSheetFigure figure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        WriteValue(json, "published", figure.Published);
        json.WriteString("relation", FigureCodes.Relation.CodeOf(figure.Relation));
        WriteValue(json, "computed", figure.Computed);
        if (figure.IsInAgreement is { } agrees)
            json.WriteBoolean("agrees", agrees);
        else
            json.WriteNull("agrees");
        json.WriteString("unit", figure.Unit);
        WriteBase(json, figure.Base);
        json.WriteString("referenceDate", figure.PublishedAsOf is { } day ? Date(day) : null);
        json.WriteString("computedAsOf", Date(figure.ComputedAsOf));
        json.WriteBoolean("derivable", figure.IsDerivable);
        WriteLabel(json, "section", figure.Section);
        WriteLabel(json, "label", figure.Label);
        WriteLabel(json, "explanation", figure.Explanation);
        WriteEvidence(json, "evidence", figure.Evidence);
        json.WriteEndObject();
    }

    /// <summary>Writes a number with at most two decimals, or codes as one text, as in published figures.</summary>
    private static void WriteValue(Utf8JsonWriter json, string name, FigureValue? value)
    {
        if (value is null)
            json.WriteNull(name);
        else if (value.Number is { } number)
            json.WriteNumber(name, decimal.Round(number, 2));
        else
            json.WriteString(name, value.ToString());
    }

    private static void WriteBase(Utf8JsonWriter json, FigureBase? whole)
    {
        if (whole is null)
        {
            json.WriteNull("base");
            return;
        }

        json.WriteStartObject("base");
        WriteLabel(json, "label", whole.Label);
        if (whole.Number is { } number)
            json.WriteNumber("number", number);
        else
            json.WriteNull("number");
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, EvidenceCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("stated", count.Stated);
        json.WriteNumber("derived", count.Derived);
        json.WriteNumber("reconstructed", count.Reconstructed);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, string name, Label label)
    {
        json.WriteStartObject(name);
        json.WriteString("nl", label.Dutch);
        json.WriteString("en", label.English);
        json.WriteEndObject();
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
