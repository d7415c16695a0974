using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>The texts of the dashboard around the sections of the report.</summary>
internal static class DashboardTexts
{
    public static readonly Label Skip = new("Naar de inhoud", "Skip to content");
    public static readonly Label OtherLanguage = new("In English", "In het Nederlands");
    public static readonly Label Filters = new("Kiezen", "Choose");
    public static readonly Label AsOf = new("Peildatum", "Reference date");
    public static readonly Label Compare = new("Vergelijken met", "Compare with");
    public static readonly Label Search = new("Zoeken", "Search");
    public static readonly Label SearchHint = new("plaats of land", "place or country");
    public static readonly Label Show = new("Tonen", "Show");
    public static readonly Label Clear = new("Alles wissen", "Clear all");
    public static readonly Label Chosen = new("Gekozen", "Chosen");
    public static readonly Label Any = new("alle", "all");
    public static readonly Label Another = new("nog een toevoegen", "add another");
    public static readonly Label Contents = new("Op deze pagina", "On this page");
    public static readonly Label Downloads = new("Downloaden", "Download");
    public static readonly Label Numbers = new("Cijfers (CSV)", "Numbers (CSV)");
    public static readonly Label Chart = new("Grafiek (Vega-Lite)", "Chart (Vega-Lite)");
    public static readonly Label Report = new("Rapport (HTML)", "Report (HTML)");
    public static readonly Label Workbook = new("Werkmap (xlsx)", "Workbook (xlsx)");
    public static readonly Label Csv = new("Lijst (CSV)", "List (CSV)");
    public static readonly Label Json = new("Lijst (JSON)", "List (JSON)");
    public static readonly Label List = new("De stedenbanden", "The partnerships");
    public static readonly Label Previous = new("Vorige", "Previous");
    public static readonly Label Next = new("Volgende", "Next");
    public static readonly Label Pages = new("Pagina's van de lijst", "Pages of the list");
    public static readonly Label Empty = new(
        "Geen stedenbanden met deze keuzes op deze datum.",
        "No partnerships with these choices on this date."
    );
    public static readonly Label NoRecords = new(
        "Op deze datum telt geen enkele stedenband.",
        "On this date no partnership counts."
    );
    public static readonly Label InvalidTitle = new(
        "Deze keuze kan niet worden getoond",
        "This choice cannot be shown"
    );
    public static readonly Label InvalidChoice = new(
        "Een keuze in het adres bestaat niet. De melding daarover is in het Engels:",
        "A choice in the address does not exist:"
    );
    public static readonly Label Reset = new("Begin opnieuw", "Start again");
    public static readonly Label NoLaterComparison = new(
        "De datum om mee te vergelijken ligt niet voor de peildatum. Er is niet vergeleken.",
        "The date to compare with is not before the reference date. Nothing was compared."
    );

    public static Label Remove(Label what) => new($"{what.Dutch} verwijderen", $"Remove {what.English}");

    public static Label Without(Label what, long count) =>
        new(
            $"Zonder {what.Dutch}: {(count == 1 ? "1 stedenband" : $"{Of(count)} stedenbanden")}",
            $"Without {what.English}: {(count == 1 ? "1 partnership" : $"{Of(count)} partnerships")}"
        );

    public static Label Refused(string key, string value) =>
        key switch
        {
            DashboardState.SearchKey => new(
                "De zoektekst is te lang en is niet gebruikt.",
                "The search text is too long and was not used."
            ),
            DashboardState.SortKey => new(
                $"'{Short(value)}' is geen kolom. De lijst is niet gesorteerd.",
                $"'{Short(value)}' is not a column. The list is not sorted."
            ),
            _ => new(
                $"'{Short(value)}' is geen datum zoals 2026-01-01. De waarde is niet gebruikt.",
                $"'{Short(value)}' is not a date such as 2026-01-01. The value was not used."
            ),
        };

    public static Label SearchFor(string text) => new($"zoeken naar '{text}'", $"search for '{text}'");

    public static Label Range(int from, int to, int of) =>
        new($"{Of(from)} tot en met {Of(to)} van {Of(of)}", $"{Of(from)} to {Of(to)} of {Of(of)}");

    private static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}...";
}
