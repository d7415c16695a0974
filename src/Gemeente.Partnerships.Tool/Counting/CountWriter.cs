using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Tool.Output;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes an answer, with what a reader must know of it: below a table, else apart from the answer.</summary>
internal sealed class CountWriter(CountAnswer answer, CountQuestion question, PartnershipCatalog catalog)
{
    private readonly string _measure = question.Measure.ToString().ToLowerInvariant();

    public void Write(AnswerFormat format, ToolConsole console)
    {
        string[] notes = [.. Notes()];
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvText.Write([[.. answer.Dimensions, "count"], .. answer.Rows.Concat(answer.UnknownRows).Select(CsvRow)], console.Output);
                break;
            case AnswerFormat.Json:
                JsonText.Write(console.Output, WriteJson);
                break;
            default:
                TableText.Write(answer.Table with { Notes = notes }, console);
                return;
        }

        foreach (string note in notes)
            console.Error.WriteLine(note);
    }

    private IEnumerable<string> Notes()
    {
        yield return $"{answer.Total} {_measure} on {DateText.Write(catalog.Date)}, from '{catalog.DataSet.Name}'.";
        foreach (string note in answer.Notes)
            yield return note;
        if (answer.MayOverlap)
            yield return $"A {One(question.Measure)} may be in several rows; it counts once in the total.";
        if (answer.Evidence.Reconstructed > 0)
        {
            yield return $"Counted from {answer.Evidence.Stated + answer.Evidence.Derived} stated and {answer.Evidence.Reconstructed} "
                + "reconstructed records. Reconstructed records are synthetic and say nothing about a real municipality.";
        }
    }

    private static string One(CountMeasure measure) => measure switch
    {
        CountMeasure.Municipalities => "municipality",
        CountMeasure.Partners => "partner",
        _ => "partnership",
    };

    private static string?[] CsvRow(CountAnswerRow row) =>
        [.. row.Codes.Select(code => code ?? "unknown"), row.Count.ToString(CultureInfo.InvariantCulture)];

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        WriteRows(json, "rows", answer.Rows);
        if (answer.Dimensions.Count > 1)
            WriteRows(json, "unknownRows", answer.UnknownRows);
        json.WriteString("measure", _measure);
        json.WriteString("asOf", DateText.Write(catalog.Date));
        json.WriteString("dataSet", catalog.DataSet.Name);
        json.WriteStartObject("evidence");
        json.WriteNumber("stated", answer.Evidence.Stated);
        json.WriteNumber("derived", answer.Evidence.Derived);
        json.WriteNumber("reconstructed", answer.Evidence.Reconstructed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRows(Utf8JsonWriter json, string name, IReadOnlyList<CountAnswerRow> rows)
    {
        json.WriteStartArray(name);
        foreach (CountAnswerRow row in rows)
        {
            json.WriteStartObject();
            foreach ((string dimension, string? code) in answer.Dimensions.Zip(row.Codes))
                json.WriteString(dimension, code);
            json.WriteNumber("count", row.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
