using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

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
    private readonly CountUnit _unit = request.Unit;

    /// <summary>The dataflow of SDMX.</summary>
    public SdmxCsvOptions Dataflow { get; init; } = SdmxDataflow.Default;

    private Dictionary<string, long> Reconstructed =>
        field ??= _unit == CountUnit.Partnerships ? request.Reconstructed(answer, _rows, catalog) : [];

    private string Units => _unit.Many.In(language);

    private string Date => DateText.Write(catalog.AsOfDate);

    /// <exception cref="UsageException">The format has no place for the answer.</exception>
    public void Write(ToolConsole console, AnswerFormat format)
    {
        if (format == AnswerFormat.Sdmx)
        {
            WriteSdmx(console);
            return;
        }

        AnswerTable table = Table();
        new Answer(
            _ => table,
            [
                [.. answer.Query.By, "count", "certain", "possible", "share", "base", "reconstructed", .. Names()],
                .. AllRows.Select(CsvRow),
            ],
            WriteJson
        ).Write(console, format);
    }

    /// <summary>Writes observations of SDMX, and the notes as messages. The codes in it need no check.</summary>
    private void WriteSdmx(ToolConsole console)
    {
        if (request.Top is not null)
            throw new UsageException(UsageTexts.SdmxIsWhole);
        ResultTable table = answer switch
        {
            { Cross: { } cross } => ResultTable.Of(cross),
            { Counts: { } counts } => ResultTable.Of(counts),
            { DistinctCounts: { } distinct } => ResultTable.Of(distinct),
            _ => throw new UsageException(UsageTexts.SdmxIsWhole),
        };
        SdmxCsv.Write(table, console.Output.Frames, Dataflow with { AsOf = catalog.AsOfDate });
        foreach (string note in Notes())
            console.Error.WriteLine(note);
    }

    /// <summary>
    /// The rows of every format: those of the command line, then those with a category that is not stated.
    /// </summary>
    private IEnumerable<QueryRow> AllRows => _rows.Concat(answer.Rows.Where(row => !row.IsStated));

    private AnswerTable Table()
    {
        AnswerTable table = new CountTables(
            language,
            answer,
            _rows,
            _names,
            Reconstructed,
            answer.Evidence[EvidenceKind.Reconstructed].Count,
            request.Sort == CountSort.Count,
            request.UsesNames
        ).Create();
        string[] notes = [.. Notes()];
        return table with
        {
            Heading = Heading(),
            Notes = CountTables.IsList(answer)
                ? [AnswerTexts.Pairs.In(language), .. notes]
                : [.. table.Notes, .. notes],
        };
    }

    /// <summary>Writes the table as a workbook, with the sources and the command that made it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void WriteWorkbook(string path, string command)
    {
        var options = new WorkbookWriteOptions
        {
            Language = language,
            Query = command,
            WrittenOn = DateText.Today,
        };
        AnswerTable table = Table();
        string version = AnswerTexts.Version(AnswerOrigin.Version).In(language);
        string title = string.Join(
            " x ",
            answer.Query.By.Select(id => request.LabelOf(id).In(language)).DefaultIfEmpty(Of("totaal", "total"))
        );
        OutputFile.Create(
            path,
            stream =>
                RowWorkbook.Write(
                    [.. table.Columns.Select(column => (column.Heading, column.IsNumber))],
                    [.. table.Rows, .. table.Footer],
                    stream,
                    options,
                    $"{catalog.DataSet.Name}: {Units}: {title}",
                    catalog.AsOfDate,
                    catalog.DataSet.Attribution,
                    [.. table.Heading is { } heading ? [heading] : Array.Empty<string>(), .. table.Notes, version]
                )
        );
    }

    /// <summary>Returns the sentence above a table of which less is certain than possible.</summary>
    private string? Heading() =>
        answer.Possible <= answer.Certain ? null
        : answer.Query.Cube == QueryCube.AllPartnerships
            ? AnswerTexts.StatusCertain(Date, answer.Certain, answer.Total, _unit.Many, answer.Possible).In(language)
        : AnswerTexts.Certain(Date, answer.Certain, answer.Total, _unit.Many, answer.Possible).In(language);

    private IEnumerable<string> Notes()
    {
        Label units = answer.Total == 1 ? _unit.One : _unit.Many;
        yield return AnswerTexts.CountedOn(answer.Total, units, Date, catalog.DataSet.Name).In(language);
        if (answer.Query.Cube == QueryCube.AllPartnerships)
            yield return AnswerTexts.AllPartnerships.In(language);

        if (request.CountsAllMunicipalities)
            yield return AnswerTexts.AllMunicipalities.In(language);

        if (answer.WithoutUnit > 0)
        {
            Label left =
                _unit == CountUnit.Partners ? AnswerTexts.WithoutPartner(answer.WithoutUnit)
                : _unit == CountUnit.Municipalities ? AnswerTexts.WithoutMunicipality(answer.WithoutUnit)
                : AnswerTexts.WithoutValue(answer.WithoutUnit);
            yield return left.In(language);
        }

        if (answer.IsOverlapPossible)
            yield return AnswerTexts.InSeveralRows(_unit.One).In(language);

        if (EvidenceNote.Of(answer.Evidence).In(language) is { Length: > 0 } evidence)
            yield return evidence;
        if (IssueNote.Of(catalog.Issues).In(language) is { Length: > 0 } issues)
            yield return issues;
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);

    private IEnumerable<string> Names() => answer.Query.By.Select(id => $"{id}-name");

    private string?[] CsvRow(QueryRow row) =>
        [
            .. row.Codes.Select(code => code ?? "unknown"),
            Number(row.Count),
            Number(row.Certain),
            Number(row.Possible),
            answer.Total == 0 ? null : ShareOf(row).ToString("F4", CultureInfo.InvariantCulture),
            Number(answer.Total),
            _unit == CountUnit.Partnerships ? Number(ReconstructedOf(row)) : null,
            .. row.Codes.Select((code, i) => NameOf(i, code)),
        ];

    private double ShareOf(QueryRow row) => (double)row.Count / answer.Total;

    private long ReconstructedOf(QueryRow row) => Reconstructed.GetValueOrDefault(CountRequest.KeyOf(row));

    private string NameOf(int dimension, string? code) =>
        code is null ? AnswerTexts.NotStated.In(language) : _names[dimension].GetValueOrDefault(code, code);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] NamesOf(QueryResult answer, Language language)
    {
        IReadOnlyList<CategoryCount>[] axes = answer switch
        {
            { Cross: { } cross } => [cross.Rows, cross.Columns],
            { Long: { } table } => [.. table.Margins.Select(margin => margin.Rows)],
            { Counts: { } counts } => [counts.Rows],
            { DistinctCounts: { } distinct } => [distinct.Rows],
            _ => [],
        };
        Dictionary<string, string>[] names =
        [
            .. axes.Select(rows =>
                rows.Where(row => row.Code is not null)
                    .ToDictionary(row => row.Code!, row => row.Label.In(language), StringComparer.Ordinal)
            ),
        ];
        if (names is [var only])
            only.TryAdd(CountRequest.OthersCodeIn(answer), AnswerTexts.AllOthers.In(language));
        return names;
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("unknown", answer.Unknown);
        json.WriteNumber("certain", answer.Certain);
        json.WriteNumber("possible", answer.Possible);
        WriteRows(json, "rows", _rows);
        if (answer.Query.By.Count > 1)
            WriteRows(json, "unknownRows", answer.Rows.Where(row => !row.IsStated));
        QueryResultWriter.WriteDimensions(json, answer);
        QueryResultWriter.WriteCertainOf(json, answer);
        json.WriteString("measure", _unit.Id);
        json.WriteString("asOf", DateText.Write(catalog.AsOfDate));
        json.WriteString("dataSet", catalog.DataSet.Name);
        QueryResultWriter.WriteEvidence(json, answer);
        IssueNote.WriteJson(json, catalog.Issues);
        json.WritePropertyName("query");
        answer.Query.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes rows with codes, counts, their share of the total, and the reconstructed records in them.
    /// </summary>
    private void WriteRows(Utf8JsonWriter json, string name, IEnumerable<QueryRow> rows)
    {
        json.WriteStartArray(name);
        foreach (QueryRow row in rows.Where(row => row.Codes.Count > 0))
        {
            json.WriteStartObject();
            TableJson.WriteCodes(json, answer.Query.By, row.Codes);
            for (int i = 0; request.UsesNames && i < row.Codes.Count; i++)
                json.WriteString($"{TableJson.MemberName(answer.Query.By, i)}-name", NameOf(i, row.Codes[i]));
            json.WriteNumber("count", row.Count);
            json.WriteNumber("certain", row.Certain);
            json.WriteNumber("possible", row.Possible);
            if (answer.Total > 0)
                json.WriteNumber("share", ShareOf(row));
            if (Reconstructed.Count > 0)
                json.WriteNumber("reconstructed", ReconstructedOf(row));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
