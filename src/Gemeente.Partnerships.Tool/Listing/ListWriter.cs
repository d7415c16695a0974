using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
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
            [
                [.. all.Select(column => column.Id)],
                .. list.Select(row => (IReadOnlyList<string?>)[.. all.Select(column => column.ValueOf(row))]),
            ],
            json => list.WriteTo(json, all)
        ).Write(console, format);
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
            AnswerTable narrow = Table(
                [
                    .. notes,
                    Of(
                        $"Niet getoond in {width} tekens: {names}. Gebruik --columns of --width.",
                        $"Not shown in {width} characters: {names}. Use --columns or --width."
                    ),
                ],
                shown
            );
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
        string partnerships = Number(list.Count, new("stedenband", "partnership"), new("stedenbanden", "partnerships"));
        string municipalities = Number(
            list.MunicipalityCount,
            new("gemeente", "municipality"),
            new("gemeenten", "municipalities")
        );
        yield return Of(
            $"{partnerships} op {date}, uit '{list.DataSetName}': {list.Certain} zeker, {list.Possible} mogelijk.",
            $"{partnerships} on {date}, from '{list.DataSetName}': {list.Certain} certain, {list.Possible} possible."
        );
        int stated = list.Count - list.Reconstructed;
        if (list.Reconstructed > 0)
        {
            yield return Of(
                $"Gereconstrueerd: {list.Reconstructed} van {list.Count} rijen. Die gegevens zijn gemaakt uit "
                    + "gepubliceerde cijfers en zeggen niets over een echte gemeente. Er staat geen gemeente bij.",
                $"Reconstructed: {list.Reconstructed} of {list.Count} rows. Those records were made from published "
                    + "figures and say nothing about a real municipality, so they name none."
            );
        }

        if (stated > 0)
        {
            yield return Of(
                $"{Number(stated, new("rij", "row"), new("rijen", "rows"))} van {municipalities}. "
                    + $"De gemeente nu is die van {DateText.Write(list.Now)}.",
                $"{Number(stated, new("rij", "row"), new("rijen", "rows"))} of {municipalities}. "
                    + $"The municipality now is that of {DateText.Write(list.Now)}."
            );
        }
    }

    private string Number(int number, Label one, Label several) =>
        $"{number} {(number == 1 ? one : several).In(language)}";

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);
}
