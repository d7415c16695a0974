using System.Globalization;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>
/// Writes the page: a form with the filters, the sections of the report, and the list. Everything is written by the
/// writer of the report, which escapes by type. The page needs no script.
/// </summary>
/// <param name="html">The writer.</param>
/// <param name="address">The address of the dashboard, without a slash at the end.</param>
/// <param name="state">The state.</param>
internal sealed class DashboardPage(HtmlWriter html, string address, DashboardState state)
{
    private const string ListId = "list";

    private string Home => address.Length == 0 ? "/" : address;

    public static string Write(string address, DashboardState state, Action<DashboardPage> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        text.Write("<!DOCTYPE html>\n");
        using (HtmlWriter html = new(text, state.Language))
            write(new DashboardPage(html, address, state));
        return text.ToString();
    }

    /// <summary>Writes the page of a model.</summary>
    public void Write(DashboardModel model, PartnershipDashboardOptions options, Func<long> countWithoutSearch)
    {
        Report report = model.Report(maxListed: 0);
        IReadOnlyList<DashboardFacet> facets = model.Facets();
        Begin(report.Title);
        WriteHeader(report);
        html.Start("div", ("class", "columns"));
        WriteForm(model, facets);
        html.Start("main", ("id", "content"), ("tabindex", "-1"));
        WriteNotes(model);
        WriteChosen(facets);
        if (model.Total == 0)
        {
            WriteEmpty(model, facets, countWithoutSearch);
        }
        else
        {
            ReportSection[] sections = [.. report.Sections.Where(section => section.Id != ListId)];
            WriteContents(sections);
            HtmlRenderer.WriteTiles(report.Tiles, html);
            WriteDownloads();
            foreach (ReportSection section in sections)
                WriteSection(section);
            WriteList(model.List(), options.PageSize);
        }

        HtmlRenderer.WriteSources(report, html);
        html.End();
        html.End();
        End();
    }

    /// <summary>Writes a page about a choice that cannot be answered.</summary>
    public void WriteInvalid(InvalidQueryException invalid)
    {
        Begin(DashboardTexts.InvalidTitle);
        html.Start("main", ("id", "content"));
        html.Element("h1", DashboardTexts.InvalidTitle);
        html.Element("p", DashboardTexts.InvalidChoice);
        html.Start("ul");
        foreach (var issue in invalid.Issues)
        {
            string text = issue.Expected is null ? issue.Message : $"{issue.Message} Expected: {issue.Expected}";
            html.Element("li", text, ("lang", state.Language == Language.English ? null : "en"));
        }

        html.End();
        html.Start("p");
        html.Element("a", DashboardTexts.Reset, ("href", Home));
        html.End();
        html.End();
        End();
    }

    private void Begin(Label title)
    {
        html.Start("html", ("lang", state.Language == Language.Dutch ? "nl" : "en"));
        html.Start("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", title);
        html.Empty("link", ("rel", "icon"), ("href", "data:,"));
        html.Empty("link", ("rel", "stylesheet"), ("href", $"{address}/dashboard.css"));
        html.Element("script", "", ("src", $"{address}/dashboard.js"), ("defer", "defer"));
        html.End();
        html.Start("body", ("class", "report dashboard"));
        ChartHtml.WritePatterns(html);
        html.Element("a", DashboardTexts.Skip, ("class", "skip"), ("href", "#content"));
    }

    private void End()
    {
        html.End();
        html.End();
    }

    private void WriteHeader(Report report)
    {
        html.Start("header");
        html.Start("nav", ("class", "language"));
        Language other = state.Language == Language.Dutch ? Language.English : Language.Dutch;
        html.Element(
            "a",
            DashboardTexts.OtherLanguage,
            ("href", LinkTo(state with { Language = other })),
            ("lang", other == Language.Dutch ? "nl" : "en"),
            ("hreflang", other == Language.Dutch ? "nl" : "en")
        );
        html.End();
        html.Element("h1", report.Title);
        html.Element("p", ReportWords.AsOf(report), ("class", "date"));
        html.Element("p", report.Summary, ("class", "lead"), ("role", "status"));
        if (report.Warning is { } warning)
        {
            html.Start("p", ("class", "warning"), ("role", "note"));
            html.Element("strong", ReportWords.Note);
            html.Text(" ");
            html.Text(warning);
            html.End();
        }

        html.End();
    }

    private void WriteForm(DashboardModel model, IReadOnlyList<DashboardFacet> facets)
    {
        html.Start("aside", ("aria-labelledby", "filters-title"));
        html.Start("details", ("open", "open"), ("class", "filters"));
        html.Start("summary");
        html.Element("h2", DashboardTexts.Filters, ("id", "filters-title"));
        html.End();
        html.Start("form", ("method", "get"), ("action", Home));
        Hidden(DashboardState.LanguageKey, state.Language == Language.Dutch ? "nl" : "en");
        if (state.Sort.Length > 0)
            Hidden(DashboardState.SortKey, state.Sort);
        Field(DashboardState.SearchKey, DashboardTexts.Search, "search", state.Search, DashboardTexts.SearchHint);
        Field(DashboardState.DateKey, DashboardTexts.AsOf, "date", DashboardState.Text(model.Catalog.AsOfDate));
        Field(
            DashboardState.CompareKey,
            DashboardTexts.Compare,
            "date",
            state.Compare is { } compare ? DashboardState.Text(compare) : ""
        );
        foreach (DashboardFacet facet in facets)
            WriteFacet(facet);
        html.Start("p", ("class", "actions"));
        html.Element("button", DashboardTexts.Show, ("type", "submit"));
        html.Element("a", DashboardTexts.Clear, ("href", LinkTo(new DashboardState { Language = state.Language })));
        html.End();
        html.End();
        html.End();
        html.End();
    }

    private void WriteFacet(DashboardFacet facet)
    {
        foreach (DashboardChoice chosen in facet.Chosen)
            Hidden(facet.Dimension, chosen.Code);
        string id = $"f-{facet.Dimension}";
        html.Start("p", ("class", "field"));
        html.Element("label", facet.Label, ("for", id));
        html.Start("select", ("id", id), ("name", facet.Dimension));
        html.Element("option", facet.Chosen.Count == 0 ? DashboardTexts.Any : DashboardTexts.Another, ("value", ""));
        foreach (DashboardChoice choice in facet.Choices)
        {
            html.Element(
                "option",
                $"{choice.Label.In(state.Language)} ({Numbers.Text(choice.Count, state.Language)})",
                ("value", choice.Code)
            );
        }

        html.End();
        html.End();
    }

    private void WriteNotes(DashboardModel model)
    {
        foreach ((string key, string value) in state.Refused)
            html.Element("p", DashboardTexts.Refused(key, value), ("class", "warning"), ("role", "alert"));
        if (state.Compare >= model.Catalog.AsOfDate)
            html.Element("p", DashboardTexts.NoLaterComparison, ("class", "warning"), ("role", "alert"));
    }

    private void WriteChosen(IReadOnlyList<DashboardFacet> facets)
    {
        (Label What, DashboardState Others)[] chosen = [.. Chosen(facets)];
        if (chosen.Length == 0)
            return;
        html.Element("h2", DashboardTexts.Chosen, ("class", "visually-hidden"));
        html.Start("ul", ("class", "chosen"));
        foreach ((Label what, DashboardState others) in chosen)
        {
            html.Start("li");
            html.Text(what);
            html.Text(" ");
            html.Element(
                "a",
                "×",
                ("href", LinkTo(others)),
                ("aria-label", DashboardTexts.Remove(what).In(state.Language))
            );
            html.End();
        }

        html.End();
    }

    private IEnumerable<(Label What, DashboardState Others)> Chosen(IReadOnlyList<DashboardFacet> facets)
    {
        if (state.Search.Length > 0)
            yield return (DashboardTexts.SearchFor(state.Search), state with { Search = "", Page = 1 });
        foreach (DashboardFacet facet in facets)
        {
            foreach (DashboardChoice choice in facet.Chosen)
                yield return (NameOf(facet, choice), state.Without((facet.Dimension, choice.Code)));
        }
    }

    private static Label NameOf(DashboardFacet facet, DashboardChoice choice) =>
        new($"{facet.Label.Dutch}: {choice.Label.Dutch}", $"{facet.Label.English}: {choice.Label.English}");

    /// <summary>Writes which filter to drop, with the number of partnerships that are selected without it.</summary>
    private void WriteEmpty(DashboardModel model, IReadOnlyList<DashboardFacet> facets, Func<long> countWithoutSearch)
    {
        html.Start("section", ("class", "empty"));
        bool hasChoices = state.Filters.Count > 0 || state.Search.Length > 0;
        html.Element("p", hasChoices ? DashboardTexts.Empty : DashboardTexts.NoRecords, ("class", "lead"));
        html.Start("ul");
        if (state.Search.Length > 0)
        {
            WriteDrop(
                DashboardTexts.SearchFor(state.Search),
                countWithoutSearch(),
                state with
                {
                    Search = "",
                    Page = 1,
                }
            );
        }

        foreach (DashboardFacet facet in facets)
        {
            foreach (DashboardChoice choice in facet.Chosen)
            {
                (string, string) filter = (facet.Dimension, choice.Code);
                WriteDrop(NameOf(facet, choice), model.CountWithout(filter), state.Without(filter));
            }
        }

        html.Start("li");
        html.Element("a", DashboardTexts.Clear, ("href", LinkTo(new DashboardState { Language = state.Language })));
        html.End();
        html.End();
        html.End();
    }

    private void WriteDrop(Label what, long count, DashboardState rest)
    {
        if (count == 0)
            return;
        html.Start("li");
        html.Element("a", DashboardTexts.Without(what, count), ("href", LinkTo(rest)));
        html.End();
    }

    private void WriteContents(ReportSection[] sections)
    {
        html.Start("nav", ("class", "contents"), ("aria-label", DashboardTexts.Contents.In(state.Language)));
        html.Start("ul");
        foreach (ReportSection section in sections)
            Item(section.Id, section.Title);
        Item(ListId, DashboardTexts.List);
        Item("sources", ReportWords.Sources);
        html.End();
        html.End();

        void Item(string id, Label title)
        {
            html.Start("li");
            html.Element("a", title, ("href", $"#{id}"));
            html.End();
        }
    }

    private void WriteSection(ReportSection section)
    {
        html.Start("div", ("class", "panel"));
        HtmlRenderer.Write(section, html);
        if (section.Chart is not null || section.Tables.Count > 0)
        {
            html.Start("p", ("class", "downloads"));
            Download(DashboardTexts.Numbers, $"{section.Id}.csv");
            if (section.Chart is not null)
                Download(DashboardTexts.Chart, $"{section.Id}.vl.json");
            html.End();
        }

        html.End();
    }

    private void WriteDownloads()
    {
        html.Start("p", ("class", "downloads"));
        html.Element("strong", DashboardTexts.Downloads);
        Download(DashboardTexts.Report, "report.html");
        Download(DashboardTexts.Workbook, "list.xlsx");
        Download(DashboardTexts.Csv, "list.csv");
        Download(DashboardTexts.Json, "list.json");
        html.End();
    }

    private void WriteList(PartnershipList list, int pageSize)
    {
        int pages = Math.Max(1, (list.Count + pageSize - 1) / pageSize);
        int page = Math.Min(state.Page, pages);
        int skip = (page - 1) * pageSize;
        PartnershipColumn[] columns = [.. PartnershipColumns.ForPeople.Where(column => HasText(list, column))];
        html.Start("section", ("id", ListId), ("aria-labelledby", "list-title"));
        html.Element("h2", DashboardTexts.List, ("id", "list-title"));
        html.Element(
            "p",
            DashboardTexts.Range(skip + 1, Math.Min(skip + pageSize, list.Count), list.Count),
            ("class", "base")
        );
        html.Start("table", ("class", "cards"), ("role", "table"));
        html.Start("thead", ("role", "rowgroup"));
        html.Start("tr", ("role", "row"));
        foreach (PartnershipColumn column in columns)
            WriteHeading(column);
        html.End();
        html.End();
        html.Start("tbody", ("role", "rowgroup"));
        foreach (ListedPartnership row in list.Skip(skip).Take(pageSize))
        {
            html.Start("tr", ("role", "row"));
            foreach (PartnershipColumn column in columns)
                WriteCell(row, column, isFirst: column == columns[0]);
            html.End();
        }

        html.End();
        html.End();
        WritePages(page, pages);
        html.End();
    }

    // A column without any text would only take room.
    private bool HasText(PartnershipList list, PartnershipColumn column) =>
        column.Id is not "municipality-now" && list.Any(row => column.TextOf(row, state.Language).Length > 0);

    private void WriteHeading(PartnershipColumn column)
    {
        bool isSorted = state.SortColumn == column;
        string sort = isSorted && !state.IsDescending ? $"-{column.Id}" : column.Id;
        html.Start(
            "th",
            ("scope", "col"),
            ("role", "columnheader"),
            (
                "aria-sort",
                !isSorted ? null
                : state.IsDescending ? "descending"
                : "ascending"
            )
        );
        html.Element("a", column.Label, ("href", $"{LinkTo(state with { Sort = sort, Page = 1 })}#{ListId}"));
        html.End();
    }

    private void WriteCell(ListedPartnership row, PartnershipColumn column, bool isFirst)
    {
        string text = column.TextOf(row, state.Language);
        if (isFirst)
        {
            html.Element("th", text, ("scope", "row"), ("role", "rowheader"));
            return;
        }

        ReportCell cell =
            column.Id == "source" && text.Length > 0
                ? ReportCell.Source(row.Fact.Partnership.Evidence.Sources[0])
                : ReportCell.Of(Label.Same(text));
        TableHtml.WriteCell(cell, column.Label, html);
    }

    private void WritePages(int page, int pages)
    {
        if (pages == 1)
            return;
        html.Start("nav", ("class", "pages"), ("aria-label", DashboardTexts.Pages.In(state.Language)));
        html.Start("ul");
        if (page > 1)
            Page(page - 1, DashboardTexts.Previous.In(state.Language), "prev");
        int[] shown =
        [
            .. Enumerable
                .Range(1, pages)
                .Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 1),
        ];
        for (int i = 0; i < shown.Length; i++)
        {
            if (i > 0 && shown[i] > shown[i - 1] + 1)
                html.Element("li", "…", ("aria-hidden", "true"));
            Page(shown[i], shown[i].ToString(CultureInfo.InvariantCulture), rel: null);
        }

        if (page < pages)
            Page(page + 1, DashboardTexts.Next.In(state.Language), "next");
        html.End();
        html.End();

        void Page(int number, string text, string? rel)
        {
            html.Start("li");
            html.Element(
                "a",
                text,
                ("href", $"{LinkTo(state with { Page = number })}#{ListId}"),
                ("rel", rel),
                ("aria-current", number == page ? "page" : null)
            );
            html.End();
        }
    }

    private void Field(string name, Label label, string type, string value, Label? hint = null)
    {
        string id = $"f-{name}";
        html.Start("p", ("class", "field"));
        html.Element("label", label, ("for", id));
        html.Empty(
            "input",
            ("id", id),
            ("name", name),
            ("type", type),
            ("value", value),
            ("placeholder", hint?.In(state.Language))
        );
        html.End();
    }

    private void Hidden(string name, string value) =>
        html.Empty("input", ("type", "hidden"), ("name", name), ("value", value));

    private void Download(Label text, string file)
    {
        html.Text(" ");
        html.Element("a", text, ("href", $"{address}/{file}{(state with { Page = 1 }).ToQuery()}"), ("download", ""));
    }

    private string LinkTo(DashboardState other) => address + other.ToQuery();
}
