using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>
/// The sections on themes, initiative, motives and capacity. Those about which nothing is stated are left out.
/// </summary>
internal static class ContentSections
{
    private const int MaxWords = 12;
    private const int MaxWordsLength = 80;

    private static readonly Dictionary<CountryGroup, Label> ShortNames = new()
    {
        [CountryGroup.CountryOfOrigin] = new("Herkomstland", "Country of origin"),
        [CountryGroup.EuMember] = new("EU-lidstaat", "EU member"),
        [CountryGroup.EuCandidate] = new("EU-kandidaat", "EU candidate"),
        [CountryGroup.DacList] = new("DAC-lijst", "DAC list"),
        [CountryGroup.DacListUnknown] = new("DAC-lijst niet bekend", "DAC list not known"),
        [CountryGroup.Other] = new("Overig", "Other"),
    };

    public static ReportSection? Themes(ReportScope scope)
    {
        CrossTable<CountryGroup, Theme> table = scope.Partnerships.CountBy(By.CountryGroup, By.Theme);
        CountTable<Theme> themes = scope.Partnerships.CountBy(By.Theme);
        CountryGroup[] groups =
        [
            .. table.RowCategories.Where(group => table.ColumnCategories.Any(theme => table[group, theme] > 0)),
        ];
        if (themes.Known == 0 || groups.Length == 0)
            return null;
        Theme[] rows = [.. themes.ByCount().Select(row => row.Category)];
        Label? largest = Sentences.Largest([.. themes.Select(row => (row.Category.Label, row.Count))]);
        return new ReportSection
        {
            Id = "themes",
            Title = new("Thema's per landengroep", "Themes by country group"),
            Text = [.. OtherWords(scope)],
            Chart = new Chart
            {
                Id = "themes",
                Kind = ChartKind.HeatMap,
                Title = new("Stedenbanden naar thema en landengroep", "Partnerships by theme and country group"),
                Summary = largest is { } most
                    ? new($"Het vaakst genoemd: {most.Dutch}.", $"Mentioned most: {most.English}.")
                    : new("Geen thema springt eruit.", "No theme stands out."),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Landengroep", "Country group"),
                SeriesLabel = new("Thema", "Theme"),
                Categories =
                [
                    .. groups.Select(group => new ChartCategory(
                        group.Code,
                        ShortNames.GetValueOrDefault(group, group.Label)
                    )),
                ],
                Series =
                [
                    .. rows.Select(theme => new ChartSeries(
                        theme.Code,
                        new(Sentences.Capital(theme.Label.Dutch), Sentences.Capital(theme.Label.English)),
                        [.. groups.Select(group => table[group, theme])]
                    )),
                ],
            },
            Base = Sentences.Join(
                Sentences.Base(themes.Total, Sentences.Partnership, themes.Unknown),
                new Label(
                    "Een stedenband kan meer thema's hebben en een land kan in meer groepen zitten; de "
                        + "getallen tellen niet op.",
                    "A partnership can have several themes and a country can be in several groups; the "
                        + "numbers do not add up."
                )
            ),
        };
    }

    /// <summary>Names the words of the source that were read as a theme of the list.</summary>
    private static IEnumerable<Label> OtherWords(ReportScope scope)
    {
        (string Words, string Names)[] all =
        [
            .. scope
                .Partnerships.SelectMany(fact => ThemeNote.Read(fact.Partnership.Evidence.Note))
                .DistinctBy(one => (one.Words.ToUpperInvariant(), one.Names))
                .OrderBy(one => one.Words, StringComparer.OrdinalIgnoreCase),
        ];
        if (all.Length == 0)
            yield break;
        List<Label> named =
        [
            .. all.Where(one => one.Words.Length <= MaxWordsLength)
                .Take(MaxWords)
                .Select(one => Under(one.Words, one.Names)),
        ];
        int others = all.Length - named.Count;
        if (others > 0)
            named.Add(others == 1 ? new("1 andere", "1 other") : new($"{others} andere", $"{others} others"));
        Label list = Sentences.List(named);
        yield return new(
            $"De bron noemt thema's ook met andere woorden. Die tellen zo mee: {list.Dutch}.",
            $"The source also names themes in other words. They count as follows: {list.English}."
        );
    }

    private static Label Under(string words, string names)
    {
        string[] english = names.Split(", ");
        Label[] themes = [.. Theme.All.Select(theme => theme.Label).Where(name => english.Contains(name.English))];
        Label list = themes.Length == 0 ? Label.Same(names) : Sentences.List(themes);
        return new($"'{words}' bij {list.Dutch}", $"'{words}' under {list.English}");
    }

    public static ReportSection? Initiative(ReportScope scope) =>
        Bars(
            scope,
            By.Initiative,
            "initiative",
            new("Wie nam het initiatief?", "At whose initiative?"),
            new("Initiatief", "Initiative")
        );

    public static ReportSection? Motives(ReportScope scope) =>
        Bars(
            scope,
            By.Motive,
            "motives",
            new("Motieven van de gemeenten", "Motives of the municipalities"),
            new("Motief", "Motive")
        );

    public static ReportSection? Capacity(ReportScope scope)
    {
        Filter<MunicipalityFact> filter = scope.Subject switch
        {
            { Municipality: { } code } => MunicipalityDimensions.Municipality.Is(code),
            { Country: { } country } => MunicipalityDimensions.Country.Is(country),
            { Province: { } province } => MunicipalityDimensions.Province.Is(province),
            _ => Filter<MunicipalityFact>.All,
        };
        Cube<MunicipalityFact> municipalities = scope.MunicipalityCatalog.InvolvedMunicipalities.Where(filter);
        CountTable<Staffing> staffing = municipalities.CountBy(MunicipalityDimensions.Staffing);
        if (staffing.Known == 0 || scope.Subject is { Municipality: not null })
            return null;
        Filter<MunicipalityFact> isReconstructed = MunicipalityDimensions.Evidence.Is(EvidenceKind.Reconstructed);
        CountTable<Staffing> documented = municipalities
            .Where(!isReconstructed)
            .CountBy(MunicipalityDimensions.Staffing);
        CountRow<Staffing>[] rows = [.. staffing.ByCount()];
        ChartSeries[] series =
        [
            new(
                "certain",
                new("Gedocumenteerd", "Documented"),
                [.. rows.Select(row => documented[row.Category].Count)]
            ),
            new(
                "reconstructed",
                ReportScope.Reconstructed,
                [.. rows.Select(row => row.Count - documented[row.Category].Count)]
            ),
        ];
        Label? largest = Sentences.Largest([.. rows.Select(row => (row.Category.Label, row.Count))]);
        return new ReportSection
        {
            Id = "capacity",
            Title = new("Personele inzet van de gemeenten", "Staff of the municipalities"),
            Chart = new Chart
            {
                Id = "capacity",
                Kind = ChartKind.StackedBars,
                Title = new("Gemeenten naar personele inzet", "Municipalities by staff"),
                Summary = largest is { } most
                    ? new($"Het meest voorkomend: {most.Dutch}.", $"Most frequent: {most.English}.")
                    : new("Geen vorm komt het meest voor.", "No form is the most frequent."),
                Unit = Sentences.Municipality.Several,
                CategoryLabel = new("Personele inzet", "Staff"),
                Categories = [.. rows.Select(row => new ChartCategory(row.Category.Code, row.Category.Label))],
                Series = [.. series.Where(one => one.Total > 0)],
            },
            Base = Sentences.Base(staffing.Total, Sentences.Municipality, staffing.Unknown),
        };
    }

    private static ReportSection? Bars(
        ReportScope scope,
        Dimension<PartnershipFact> dimension,
        string id,
        Label title,
        Label category
    )
    {
        CountTable table = scope.Partnerships.CountBy(dimension);
        if (table.Known == 0)
            return null;
        (string Code, Label Label, PartCounts Counts)[] rows =
        [
            .. scope.CountBy(dimension).OrderByDescending(row => row.Counts.Total),
        ];
        Label? largest = Sentences.Largest([.. rows.Select(row => (row.Label, row.Counts.Total))]);
        return new ReportSection
        {
            Id = id,
            Title = title,
            Chart = PlaceSections.Bars(
                id,
                new(
                    $"Stedenbanden naar {category.Dutch.ToLowerInvariant()}",
                    $"Partnerships by {category.English.ToLowerInvariant()}"
                ),
                largest is { } most
                    ? new($"Het vaakst genoemd: {most.Dutch}.", $"Mentioned most: {most.English}.")
                    : new("Geen antwoord springt eruit.", "No answer stands out."),
                category,
                rows
            ),
            Base = Sentences.Join(
                Sentences.Base(table.Total, Sentences.Partnership, table.Unknown),
                dimension.IsMultiValued
                    ? new Label(
                        "Een stedenband kan er meer hebben; de getallen tellen niet op.",
                        "A partnership can have several; the numbers do not add up."
                    )
                    : null
            ),
        };
    }
}
