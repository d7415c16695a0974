using System.Buffers;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>Writes what a dashboard shows as files: the report, the list, and the numbers of a section.</summary>
internal static class DashboardFiles
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string ChartEnd = ".vl.json";
    private const string CsvEnd = ".csv";
    private const int MaxListed = 1000;

    // Excel needs the mark to read UTF-8.
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes a file by its name; null if no file has that name.</summary>
    public static (ReadOnlyMemory<byte> Content, string Type)? Write(string name, DashboardModel model)
    {
        Language language = model.State.Language;
        return name switch
        {
            "report.html" => (
                Encoding.UTF8.GetBytes(model.Report(MaxListed).ToString(ReportFormat.Html, language)),
                "text/html; charset=utf-8"
            ),
            "list.csv" => (ListCsv(model.List()), CsvType),
            "list.json" => (ListJson(model.List()), "application/json; charset=utf-8"),
            "list.xlsx" => (Workbook(model), WorkbookType),
            _ when name.EndsWith(ChartEnd, StringComparison.Ordinal) => Section(model, name[..^ChartEnd.Length])
                is { Chart: { } chart }
                ? (Encoding.UTF8.GetBytes(chart.ToVegaLite(language)), "application/json; charset=utf-8")
                : null,
            _ when name.EndsWith(CsvEnd, StringComparison.Ordinal) => Section(model, name[..^CsvEnd.Length])
                is { } section
                ? (SectionCsv(section, language), CsvType)
                : null,
            _ => null,
        };
    }

    private static ReportSection? Section(DashboardModel model, string id) =>
        model.Report(maxListed: 0).FindSection(id);

    private static byte[] ListCsv(PartnershipList list) =>
        Csv([
            [.. PartnershipColumns.All.Select(column => column.Id)],
            .. list.Select(row => (string[])[.. PartnershipColumns.All.Select(column => column.ValueOf(row) ?? "")]),
        ]);

    private static ReadOnlyMemory<byte> ListJson(PartnershipList list)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
            list.WriteTo(writer);
        return json.WrittenMemory;
    }

    private static byte[] Workbook(DashboardModel model)
    {
        using MemoryStream stream = new();
        PartnershipDataSet all = model.Catalog.DataSet;
        PartnershipDataSet counted = all with
        {
            Partnerships = [.. model.Catalog.Partnerships.Select(fact => fact.Partnership)],
        };
        PartnershipWorkbook.Write(
            counted,
            stream,
            new WorkbookWriteOptions
            {
                Language = model.State.Language,
                Municipalities = all.Municipalities,
                Countries = all.Countries,
                Query = model.State.ToQuery(),
            }
        );
        return stream.ToArray();
    }

    private static byte[] SectionCsv(ReportSection section, Language language)
    {
        List<string[]> rows = [];
        if (section.Chart is { } chart)
            rows.AddRange(RowsOf(chart.ToTable(), language));
        foreach (ReportTable table in section.Tables)
        {
            if (rows.Count > 0)
                rows.Add([]);
            if (table.Title is { } title)
                rows.Add([title.In(language)]);
            rows.AddRange(RowsOf(table, language));
        }

        return Csv(rows);
    }

    private static IEnumerable<string[]> RowsOf(ReportTable table, Language language)
    {
        yield return [.. table.Columns.Select(column => column.Label.In(language))];
        foreach (ReportRow row in table.Rows)
        {
            yield return
            [
                .. row.Cells.Select(cell =>
                    cell.Number is null ? cell.Address ?? cell.Text.In(language) : cell.ToString()
                ),
            ];
        }
    }

    private static byte[] Csv(IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        foreach (string[] row in rows)
            text.AppendJoin(',', row.Select(SpreadsheetText.Field)).Append("\r\n");
        return [.. WithMark.Preamble, .. WithMark.GetBytes(text.ToString())];
    }
}
