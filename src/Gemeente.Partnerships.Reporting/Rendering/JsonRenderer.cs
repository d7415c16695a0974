using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Writes a report as JSON, with both languages.</summary>
internal static class JsonRenderer
{
    public static void Write(Report report, TextWriter writer) => JsonText.Write(json => Write(report, json), writer);

    private static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("asOf", Date(report.AsOf));
        json.WriteString("dataSet", report.DataSet);
        if (report.FactSheet is { } sheet)
            FactSheetJson.Write(sheet, json);
        json.WriteString("about", report.About?.ToString());
        json.WriteString("comparedWith", report.ComparedWith is { } earlier ? Date(earlier) : null);
        Write(json, "title", report.Title);
        Write(json, "summary", report.Summary);
        if (report.Warning is { } warning)
            Write(json, "warning", warning);
        json.WriteStartArray("tiles");
        foreach (ReportTile tile in report.Tiles)
        {
            json.WriteStartObject();
            json.WriteString("id", tile.Id);
            Write(json, "label", tile.Label);
            json.WriteNumber("number", tile.Number);
            Write(json, "note", tile.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (ReportSection section in report.Sections)
            Write(json, section);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (DataSource source in report.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.WriteString("creator", source.Creator);
            json.WriteString("licence", source.Licence);
            json.WriteString("address", source.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("command", report.Command);
        json.WriteString("version", report.Version);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        Write(json, "title", section.Title);
        json.WriteStartArray("text");
        foreach (Label paragraph in section.Text)
            Write(json, name: null, paragraph);
        json.WriteEndArray();
        if (section.Chart is { } chart)
            Write(json, chart);
        json.WriteStartArray("tables");
        foreach (ReportTable table in section.Tables)
            Write(json, table);
        json.WriteEndArray();
        if (section.Base is { } counted)
            Write(json, "base", counted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Chart chart)
    {
        json.WriteStartObject("chart");
        json.WriteString("id", chart.Id);
        json.WriteString("kind", KindOf(chart.Kind));
        Write(json, "title", chart.Title);
        Write(json, "summary", chart.Summary);
        Write(json, "unit", chart.Unit);
        json.WriteStartArray("categories");
        foreach (ChartCategory category in chart.Categories)
        {
            json.WriteStartObject();
            json.WriteString("code", category.Code);
            Write(json, "label", category.Label);
            if (category.Location is { } point)
            {
                json.WriteNumber("latitude", point.Latitude);
                json.WriteNumber("longitude", point.Longitude);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (ChartSeries series in chart.Series)
        {
            json.WriteStartObject();
            json.WriteString("code", series.Code);
            Write(json, "label", series.Label);
            json.WriteStartArray("values");
            foreach (long value in series.Values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartObject();
        if (table.Title is { } title)
            Write(json, "title", title);
        json.WriteStartArray("columns");
        foreach (ReportColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            Write(json, "label", column.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (ReportRow row in table.Rows)
        {
            json.WriteStartObject();
            for (int column = 0; column < table.Columns.Count; column++)
                Write(json, table.Columns[column].Id, row.Cells[column]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ReportCell cell)
    {
        if (cell.Number is { } number)
            json.WriteNumber(name, decimal.Round(number, cell.Decimals));
        else if (cell.Address is { } address)
            json.WriteString(name, address);
        else
            Write(json, name, cell.Text);
    }

    private static void Write(Utf8JsonWriter json, string? name, Label label)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("nl", label.Dutch);
        json.WriteString("en", label.English);
        json.WriteEndObject();
    }

    private static string KindOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Bars => "bars",
            ChartKind.StackedBars => "stacked-bars",
            ChartKind.TimeLine => "time-line",
            ChartKind.HeatMap => "heat-map",
            ChartKind.NetherlandsMap => "netherlands-map",
            _ => "world-map",
        };

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
