using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes an answer, with what a reader must know of it: below a table, else apart from the answer.</summary>
internal sealed class CountWriter(QueryResult answer, CountRequest question, PartnershipCatalog catalog)
{
    private readonly string _measure = question.Measure.ToString().ToLowerInvariant();
    private readonly long _reconstructed = answer.Evidence[EvidenceKind.Reconstructed].Count;

    public void Write(AnswerFormat format, ToolConsole console)
    {
        string[] notes = [.. Notes()];
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvText.Write(
                    [
                        [.. answer.Query.By, "count"],
                        .. answer.Rows.Select(CsvRow),
                    ],
                    console.Output
                );
                break;
            case AnswerFormat.Json:
                JsonText.Write(console.Output, WriteJson);
                break;
            default:
                TableText.Write(CountTables.Of(answer) with { Notes = notes }, console);
                return;
        }

        foreach (string note in notes)
            console.Error.WriteLine(note);
    }

    private IEnumerable<string> Notes()
    {
        yield return $"{answer.Total} {_measure} on {DateText.Write(catalog.AsOfDate)}, from '{catalog.DataSet.Name}'.";
        if (question.IsOfAllMunicipalities)
            yield return "These are all municipalities that exist on the day; those that a source does not name are not among them.";
        if (answer.WithoutUnit > 0)
        {
            yield return question.Measure == CountMeasure.Partners
                ? $"{answer.WithoutUnit} partnerships are with a partner without a name, which cannot be told apart, and are left out."
                : $"{answer.WithoutUnit} partnerships are not of one single municipality on the day and are left out.";
        }

        if (answer.MayOverlap)
            yield return $"A {One(question.Measure)} may be in several rows; it counts once in the total.";
        if (_reconstructed > 0)
        {
            yield return $"Counted from {answer.Evidence.Known - _reconstructed} stated and {_reconstructed} "
                + "reconstructed records. Reconstructed records are synthetic and say nothing about a real municipality.";
        }
    }

    private static string One(CountMeasure measure) =>
        measure switch
        {
            CountMeasure.Municipalities => "municipality",
            CountMeasure.Partners => "partner",
            _ => "partnership",
        };

    private static string?[] CsvRow(QueryRow row) =>
        [.. row.Codes.Select(code => code ?? "unknown"), row.Count.ToString(CultureInfo.InvariantCulture)];

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        WriteRows(json, "rows", answer.Rows.Where(row => row.IsStated));
        if (answer.Query.By.Count > 1)
            WriteRows(json, "unknownRows", answer.Rows.Where(row => !row.IsStated));
        json.WriteString("measure", _measure);
        json.WriteString("asOf", DateText.Write(catalog.AsOfDate));
        json.WriteString("dataSet", catalog.DataSet.Name);
        json.WriteStartObject("evidence");
        json.WriteNumber("stated", answer.Evidence[EvidenceKind.Stated].Count);
        json.WriteNumber("derived", answer.Evidence[EvidenceKind.Derived].Count);
        json.WriteNumber("reconstructed", _reconstructed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRows(Utf8JsonWriter json, string name, IEnumerable<QueryRow> rows)
    {
        json.WriteStartArray(name);
        foreach (QueryRow row in rows)
        {
            json.WriteStartObject();
            foreach ((string dimension, string? code) in answer.Query.By.Zip(row.Codes))
                json.WriteString(dimension, code);
            json.WriteNumber("count", row.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
