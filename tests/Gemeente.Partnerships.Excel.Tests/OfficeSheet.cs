using System.Globalization;
using System.Security;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Excel.Tests;

/// <summary>
/// The partnerships of a data set as a municipal officer would keep them: Dutch headers and names, a municipality in one
/// merged cell for all of its ties, real dates, and titles above the header. As a flat OpenDocument sheet, which an
/// office program opens, and as CSV with the municipality in each row.
/// </summary>
internal static class OfficeSheet
{
    private static readonly string[] Header =
    [
        "Gemeente",
        "Partnerstad",
        "Soort partner",
        "Land",
        "Sinds",
        "Tot",
        "Initiatief",
        "Motieven",
        "Thema's",
        "Organisaties",
        "Peildatum",
    ];

    /// <summary>The rows without their header: as CSV states them.</summary>
    private static IEnumerable<string?[]> Rows(PartnershipDataSet dataSet) =>
        from tie in dataSet.Partnerships
        let municipality = dataSet.Municipalities.Find(tie.Municipality)!
        orderby municipality.Code.ToString(), tie.Id
        select (string?[])
            [
                municipality.Code.ToString(),
                tie.Partner.Name ?? "geen",
                tie.Partner.Kind.DutchName,
                dataSet.Countries.Find(tie.Partner.Country)!.DutchName,
                Bound(tie.Period.Start),
                Bound(tie.Period.End),
                tie.Initiative?.DutchName,
                string.Join("; ", tie.Motives.Select(motive => motive.DutchName)),
                string.Join("; ", tie.Themes.Select(theme => theme.DutchName)),
                string.Join("; ", tie.Organisations),
                tie.Evidence.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ];

    /// <summary>The sheet as CSV with semicolons.</summary>
    public static string ToCsv(PartnershipDataSet dataSet) =>
        string.Concat(
            Rows(dataSet)
                .Prepend(Header)
                .Select(row =>
                    string.Join(';', row.Select(cell => $"\"{cell?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                    + "\r\n"
                )
        );

    /// <summary>The sheet as a flat OpenDocument file.</summary>
    public static string ToFlatOds(PartnershipDataSet dataSet)
    {
        StringBuilder xml = new(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:automatic-styles>
            <number:date-style style:name="N1"><number:day/><number:text>-</number:text><number:month/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            </office:automatic-styles>
            <office:body><office:spreadsheet>
            <table:table table:name="Toelichting"><table:table-row><table:table-cell office:value-type="string"><text:p>Bijgehouden door de afdeling internationaal</text:p></table:table-cell></table:table-row></table:table>
            <table:table table:name="Stedenbanden">
            <table:table-row><table:table-cell office:value-type="string"><text:p>Overzicht stedenbanden</text:p></table:table-cell></table:table-row>
            <table:table-row/>
            """
        );
        AddRow(Header.Select(Text));
        string?[][] rows = [.. Rows(dataSet)];
        for (int i = 0; i < rows.Length; i++)
        {
            string municipality = rows[i][0]!;
            bool isFirst = i == 0 || rows[i - 1][0] != municipality;
            int span = rows.Skip(i).TakeWhile(row => row[0] == municipality).Count();
            string first = isFirst
                ? $"<table:table-cell table:number-rows-spanned=\"{span}\" table:number-columns-spanned=\"1\" office:value-type=\"string\"><text:p>{municipality}</text:p></table:table-cell>"
                : "<table:covered-table-cell/>";
            AddRow(rows[i].Skip(1).Select(Cell).Prepend(first));
        }

        return xml.Append("</table:table></office:spreadsheet></office:body></office:document>").ToString();

        void AddRow(IEnumerable<string> cells) =>
            xml.Append("<table:table-row>").AppendJoin("", cells).Append("</table:table-row>\n");
    }

    private static string Cell(string? text) =>
        text is null ? "<table:table-cell/>"
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? $"<table:table-cell table:style-name=\"ce1\" office:value-type=\"date\" office:date-value=\"{text}\"><text:p>{day:d-M-yyyy}</text:p></table:table-cell>"
        : text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? $"<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text}</text:p></table:table-cell>"
        : Text(text);

    private static string Text(string text) =>
        $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>";

    private static string? Bound(PeriodBound bound) =>
        bound.ToString() is "unknown" or "open" ? null : bound.ToString();
}
