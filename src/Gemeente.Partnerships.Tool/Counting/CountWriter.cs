using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes the answer of a count. Its notes are below a table; for other formats they are messages.</summary>
internal sealed class CountWriter(
    QueryResult answer,
    CountRequest request,
    PartnershipCatalog catalog,
    Language language
)
{
    private readonly IReadOnlyList<QueryRow> _rows = request.Arrange(answer, catalog);
    private readonly Dictionary<string, string>[] _names = NamesOf(answer, language);
    private readonly string _measure = request.Measure.ToString().ToLowerInvariant();

    private Dictionary<string, long> Reconstructed =>
        field ??= request.Measure == CountMeasure.Partnerships ? request.Reconstructed(answer, _rows, catalog) : [];

    private string Units =>
        language == Language.English
            ? _measure
            : request.Measure switch
            {
                CountMeasure.Municipalities => "gemeenten",
                CountMeasure.Partners => "partners",
                _ => "stedenbanden",
            };

    private string ListNote =>
        Of(
            "De tabel heeft te veel rijen en kolommen om naast elkaar te tonen. De paren met een aantal staan onder "
                + "elkaar.",
            "The table has too many rows and columns to show side by side. The pairs with a count are listed instead."
        );

    private string Date => DateText.Write(catalog.AsOfDate);

    public void Write(ToolConsole console, AnswerFormat format)
    {
        string[] notes = [.. Notes()];
        switch (format)
        {
            case AnswerFormat.Csv:
                CsvWriter.Write(
                    [
                        [
                            .. answer.Query.By,
                            "count",
                            "certain",
                            "possible",
                            "share",
                            "base",
                            "reconstructed",
                            .. Names(),
                        ],
                        .. _rows.Concat(answer.Rows.Where(row => !row.IsStated)).Select(CsvRow),
                    ],
                    console.Output
                );
                break;
            case AnswerFormat.Json:
                JsonText.Write(WriteJson, console.Output);
                break;
            default:
                AnswerTable table = Tables().Of(answer) with
                {
                    Heading = Heading(),
                    Notes = CountTables.IsList(answer) ? [ListNote, .. notes] : notes,
                };
                if (format == AnswerFormat.Markdown)
                    MarkdownTable.Write(table, console.Output);
                else
                    TableText.Write(table, console);
                return;
        }

        foreach (string note in notes)
            console.Error.WriteLine(note);
    }

    /// <summary>Writes the table as a workbook, with the sources and the command that made it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void WriteWorkbook(string path, string command)
    {
        ResultTable table =
            answer.Cross is { } cross ? ResultTable.Of(cross)
            : answer.DistinctCounts is { } distinct ? ResultTable.Of(distinct)
            : ResultTable.Of(answer.Counts!);
        OutputFile.Create(
            path,
            stream =>
                TableWorkbook.Write(
                    table,
                    stream,
                    new WorkbookWriteOptions
                    {
                        Language = language,
                        Query = command,
                        WrittenOn = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
                    },
                    catalog.AsOfDate,
                    catalog.DataSet.Attribution
                )
        );
    }

    /// <summary>Returns the sentence above a table of which less is certain than possible.</summary>
    private string? Heading() =>
        answer.Possible <= answer.Certain ? null
        : answer.Query.Cube == QueryCube.AllPartnerships
            ? Of(
                $"De status op {Date} is zeker voor {answer.Certain} van {answer.Total} {Units}. Uit de bronnen van de "
                    + $"andere {answer.Possible} blijkt niet of ze op deze datum bestonden.",
                $"The status on {Date} is certain for {answer.Certain} of {answer.Total} {Units}. The sources of the "
                    + $"other {answer.Possible} do not show whether they existed on this date."
            )
        : Of(
            $"Zeker op {Date}: {answer.Certain} van {answer.Total} {Units}. De andere {answer.Possible} zijn mogelijk: "
                + "uit hun bronnen blijkt niet of ze op deze datum bestonden.",
            $"Certain on {Date}: {answer.Certain} of {answer.Total} {Units}. The other {answer.Possible} are possible: "
                + "their sources do not show whether they existed on this date."
        );

    private IEnumerable<string> Notes()
    {
        string units = answer.Total == 1 ? Singular() : Units;
        yield return Of(
            $"{answer.Total} {units} op {Date}, uit '{catalog.DataSet.Name}'.",
            $"{answer.Total} {units} on {Date}, from '{catalog.DataSet.Name}'."
        );
        if (answer.Query.Cube == QueryCube.AllPartnerships)
        {
            yield return Of(
                "Alle stedenbanden van de gegevens zijn geteld, ook die beëindigd of nog niet begonnen zijn.",
                "All partnerships of the data set are counted, also those that have ended or not begun."
            );
        }

        if (request.CountsAllMunicipalities)
        {
            yield return Of(
                "Alle gemeenten die op deze datum bestaan zijn geteld, behalve die geen bron noemt.",
                "All municipalities that exist on this date are counted, except those that no source names."
            );
        }

        if (answer.WithoutUnit > 0)
        {
            yield return request.Measure == CountMeasure.Partners
                ? Of(
                    $"Niet geteld: {answer.WithoutUnit} stedenbanden met een partner zonder naam.",
                    $"Left out: {answer.WithoutUnit} partnerships with a partner without a name, which cannot be "
                        + "counted."
                )
                : Of(
                    $"Niet geteld: {answer.WithoutUnit} stedenbanden zonder één gemeente op deze datum.",
                    $"Left out: {answer.WithoutUnit} partnerships without a single municipality on this date."
                );
        }

        if (answer.IsOverlapPossible)
        {
            yield return Of(
                $"Een {Singular()} kan in meer rijen staan, en telt één keer mee in het totaal.",
                $"A {Singular()} can be in several rows. It counts once in the total."
            );
        }

        if (EvidenceNote.Of(answer.Evidence).In(language) is { Length: > 0 } evidence)
            yield return evidence;
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);

    private string Singular() =>
        request.Measure switch
        {
            CountMeasure.Municipalities => Of("gemeente", "municipality"),
            CountMeasure.Partners => "partner",
            _ => Of("stedenband", "partnership"),
        };

    private IEnumerable<string> Names() => answer.Query.By.Select(id => $"{id}-name");

    private string?[] CsvRow(QueryRow row) =>
        [
            .. row.Codes.Select(code => code ?? "unknown"),
            Number(row.Count),
            Number(row.Certain),
            Number(row.Possible),
            answer.Total == 0 ? null : ((double)row.Count / answer.Total).ToString("F4", CultureInfo.InvariantCulture),
            Number(answer.Total),
            request.Measure == CountMeasure.Partnerships ? Number(ReconstructedOf(row)) : null,
            .. row.Codes.Select((code, i) => IsWithheld(i, row) ? "" : NameOf(i, code)),
        ];

    private CountTables Tables() =>
        new(
            language,
            _rows,
            Reconstructed,
            answer.Evidence[EvidenceKind.Reconstructed].Count,
            request.Sort == CountSort.Count
        );

    private long ReconstructedOf(QueryRow row) => Reconstructed.GetValueOrDefault(CountRequest.KeyOf(row));

    /// <summary>True for the name of a municipality in a row of reconstructed records only.</summary>
    private bool IsWithheld(int dimension, QueryRow row) =>
        CountRequest.IsOfMunicipality(answer.Query.By[dimension])
        && row.Codes[dimension] is not (null or CountRequest.OthersCode)
        && ReconstructedOf(row) == row.Count;

    private string NameOf(int dimension, string? code) =>
        code is null ? Of("niet vermeld", "not stated")
        : code == CountRequest.OthersCode ? Of("overige", "all others")
        : _names[dimension].GetValueOrDefault(code, code);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] NamesOf(QueryResult answer, Language language)
    {
        IReadOnlyList<CategoryCount>[] axes = answer switch
        {
            { Cross: { } cross } => [cross.Rows, cross.Columns],
            { Counts: { } counts } => [counts.Rows],
            _ => [answer.DistinctCounts!.Rows],
        };
        return
        [
            .. axes.Select(rows =>
                rows.Where(row => row.Code is not null)
                    .ToDictionary(row => row.Code!, row => row.Label.In(language), StringComparer.Ordinal)
            ),
        ];
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        json.WriteNumber("certain", answer.Certain);
        json.WriteNumber("possible", answer.Possible);
        QueryResultWriter.WriteRows(json, "rows", answer.Query, _rows);
        if (answer.Query.By.Count > 1)
            QueryResultWriter.WriteRows(json, "unknownRows", answer, isStated: false);
        QueryResultWriter.WriteDimensions(json, answer);
        if (Reconstructed.Count > 0 && answer.Query.By.Count == 1)
        {
            json.WriteStartObject("reconstructed");
            foreach ((string code, long number) in Reconstructed)
                json.WriteNumber(code.Length == 0 ? "unknown" : code, number);
            json.WriteEndObject();
        }

        QueryResultWriter.WriteCertainOf(json, answer);
        json.WriteString("measure", _measure);
        json.WriteString("asOf", DateText.Write(catalog.AsOfDate));
        json.WriteString("dataSet", catalog.DataSet.Name);
        QueryResultWriter.WriteEvidence(json, answer);
        json.WriteEndObject();
    }
}
