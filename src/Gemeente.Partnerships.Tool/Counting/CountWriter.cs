using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes the answer of a count. Its notes are below a table; for other formats they are messages.</summary>
internal sealed class CountWriter(QueryResult answer, CountRequest request, PartnershipCatalog catalog)
{
    private const string ListNote =
        "The table has too many rows and columns to show side by side. The pairs with a count are listed instead.";

    private readonly string _measure = request.Measure.ToString().ToLowerInvariant();

    public void Write(ToolConsole console, AnswerFormat format)
    {
        string[] notes = [.. Notes()];
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvWriter.Write(
                    [
                        [.. answer.Query.By, "count", "certain"],
                        .. answer.Rows.Select(CsvRow),
                    ],
                    console.Output
                );
                break;
            case AnswerFormat.Json:
                JsonText.Write(WriteJson, console.Output);
                break;
            default:
                TableText.Write(
                    CountTables.Of(answer) with
                    {
                        Heading = Heading(),
                        Notes = CountTables.IsList(answer) ? [ListNote, .. notes] : notes,
                    },
                    console
                );
                return;
        }

        foreach (string note in notes)
            console.Error.WriteLine(note);
    }

    /// <summary>Returns the sentence above a table of which less is certain than possible.</summary>
    private string? Heading() =>
        answer.Possible <= answer.Certain ? null
        : answer.Query.Cube == QueryCube.AllPartnerships
            ? $"The status on {DateText.Write(catalog.AsOfDate)} is certain for {answer.Certain} of {answer.Total} "
                + $"{_measure}. The sources of the other {answer.Possible} do not show whether they existed "
                + "on this date."
        : $"Certain on {DateText.Write(catalog.AsOfDate)}: {answer.Certain} of {answer.Total} {_measure}. "
            + $"The other {answer.Possible} are possible: their sources do not show whether they existed "
            + "on this date.";

    private IEnumerable<string> Notes()
    {
        yield return $"{answer.Total} {_measure} on {DateText.Write(catalog.AsOfDate)}, from '{catalog.DataSet.Name}'.";
        if (answer.Query.Cube == QueryCube.AllPartnerships)
            yield return "All partnerships of the data set are counted, also those that have ended or not begun.";
        if (request.CountsAllMunicipalities)
            yield return "All municipalities that exist on this date are counted, except those that no source names.";
        if (answer.WithoutUnit > 0)
        {
            yield return request.Measure == CountMeasure.Partners
                ? $"Left out: {answer.WithoutUnit} partnerships with a partner without a name, which cannot be counted."
                : $"Left out: {answer.WithoutUnit} partnerships without a single municipality on this date.";
        }

        if (answer.IsOverlapPossible)
            yield return $"A {Singular(request.Measure)} can be in several rows. It counts once in the total.";
        if (Records(EvidenceKind.Reconstructed) is > 0 and var reconstructed)
        {
            yield return $"Counted from {Records(EvidenceKind.Stated)} stated, {Records(EvidenceKind.Derived)} derived "
                + $"and {reconstructed} reconstructed records. Reconstructed records are synthetic and say nothing "
                + "about a real municipality.";
        }
    }

    private long Records(EvidenceKind kind) => answer.Evidence[kind].Count;

    private static string Singular(CountMeasure measure) =>
        measure switch
        {
            CountMeasure.Municipalities => "municipality",
            CountMeasure.Partners => "partner",
            _ => "partnership",
        };

    private static string?[] CsvRow(QueryRow row) =>
        [
            .. row.Codes.Select(code => code ?? "unknown"),
            row.Count.ToString(CultureInfo.InvariantCulture),
            row.Certain.ToString(CultureInfo.InvariantCulture),
        ];

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        json.WriteNumber("certain", answer.Certain);
        json.WriteNumber("possible", answer.Possible);
        QueryResultWriter.WriteRows(json, "rows", answer, isStated: true);
        if (answer.Query.By.Count > 1)
            QueryResultWriter.WriteRows(json, "unknownRows", answer, isStated: false);
        QueryResultWriter.WriteCertainOf(json, answer);
        json.WriteString("measure", _measure);
        json.WriteString("asOf", DateText.Write(catalog.AsOfDate));
        json.WriteString("dataSet", catalog.DataSet.Name);
        QueryResultWriter.WriteEvidence(json, answer);
        json.WriteEndObject();
    }
}
