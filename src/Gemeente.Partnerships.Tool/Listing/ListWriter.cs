using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Exchange.GeoJson;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Listing;

/// <summary>Writes a list of partnerships. Its notes are below a table; for other formats they are messages.</summary>
/// <param name="list">The list.</param>
/// <param name="columns">The columns; null for those of the format.</param>
/// <param name="language">The language of tables and notes.</param>
internal sealed class ListWriter(PartnershipList list, IReadOnlyList<PartnershipColumn>? columns, Language language)
{
    private static readonly string[] LeastImportantFirst = ["source", "themes", "end", "start"];

    public void Write(ToolConsole console, AnswerFormat format)
    {
        string[] notes = [.. Notes()];
        IReadOnlyList<PartnershipColumn> all = columns ?? PartnershipColumns.All;
        new Answer(
            width => width is { } limit ? Narrowed(notes, limit) : Table(notes),
            list.Select(row => (IReadOnlyList<string?>)[.. all.Select(column => column.ValueOf(row))])
                .Prepend([.. all.Select(column => column.Id)]),
            json =>
            {
                if (format == AnswerFormat.GeoJson)
                    PartnershipGeoJson.Write(list, json, all);
                else
                    list.WriteTo(json, all);
            }
        )
        {
            Notes = notes,
        }.Write(console, format);
        int without = format == AnswerFormat.GeoJson ? PartnershipGeoJson.CountWithoutLocation(list) : 0;
        if (without > 0)
            console.Tell(MessageTexts.WithoutLocation(without));
    }

    /// <summary>Writes the list as a workbook, with the sources and the command that made it.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void WriteWorkbook(string path, string command, ValueList<DataSource> sources)
    {
        var options = new WorkbookWriteOptions
        {
            Language = language,
            Query = command,
            WrittenOn = DateText.Today,
        };
        ValueList<string> notes = [.. Notes(), AnswerTexts.Version(AnswerOrigin.Version).In(language)];
        OutputFile.Create(path, stream => ListWorkbook.Write(list, stream, options, columns, sources, notes));
    }

    /// <summary>
    /// Returns a table without the least important columns, if it then fits in a width. A note names them.
    /// </summary>
    private AnswerTable Narrowed(IReadOnlyList<string> notes, int width)
    {
        AnswerTable whole = Table(notes);
        if (columns is not null || TableText.Fits(whole, width))
            return whole;
        PartnershipColumn[] shown = [.. PartnershipColumns.ForPeople];
        List<string> hidden = [];
        foreach (string id in LeastImportantFirst)
        {
            shown = [.. shown.Where(column => column.Id != id)];
            hidden.Add(PartnershipColumns.Find(id)!.Label.In(language).ToLowerInvariant());
            string names = string.Join(", ", hidden);
            AnswerTable narrow = Table([.. notes, AnswerTexts.HiddenColumns(width, names).In(language)], shown);
            if (TableText.Fits(narrow, width))
                return narrow;
        }

        return whole;
    }

    private AnswerTable Table(IReadOnlyList<string> notes) => Table(notes, columns ?? PartnershipColumns.ForPeople);

    private AnswerTable Table(IReadOnlyList<string> notes, IReadOnlyList<PartnershipColumn> shown) =>
        new()
        {
            Columns = [.. shown.Select(column => new AnswerColumn(column.Label.In(language), IsNumber: false))],
            Rows =
            [
                .. list.Select(row => (IReadOnlyList<string>)[.. shown.Select(column => column.TextOf(row, language))]),
            ],
            Notes = notes,
        };

    private IEnumerable<string> Notes()
    {
        string date = DateText.Write(list.AsOf);
        yield return AnswerTexts.Listed(list.Count, date, list.DataSetName, list.Certain, list.Possible).In(language);
        int stated = list.Count - list.Reconstructed;
        if (list.Reconstructed > 0)
            yield return AnswerTexts.ReconstructedRows(list.Reconstructed, list.Count).In(language);

        if (stated > 0)
            yield return AnswerTexts.RowsOf(stated, list.MunicipalityCount, DateText.Write(list.Now)).In(language);
    }
}
