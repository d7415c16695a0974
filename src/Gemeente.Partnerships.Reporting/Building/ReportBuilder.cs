using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Maps;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>Builds a report: the head, and the sections that have data.</summary>
internal sealed class ReportBuilder(PartnershipCatalog catalog, ReportOptions options)
{
    private readonly ReportScope _scope = new(catalog, options);

    public Report Build()
    {
        if (options.CompareWith >= catalog.AsOfDate)
        {
            throw new ArgumentException(
                $"The report is of {catalog.AsOfDate:yyyy-MM-dd}; it compares with an earlier date only.",
                nameof(options)
            );
        }

        ReportSection[] sections =
        [
            .. new[]
            {
                CertaintySection.Build(_scope),
                PlaceSections.Countries(_scope),
                PlaceSections.World(_scope),
                PlaceSections.Municipalities(_scope),
                ComparisonSection.Build(_scope),
                TimeSections.TimeLine(_scope),
                TimeSections.Decades(_scope),
                ContentSections.Themes(_scope),
                ContentSections.Initiative(_scope),
                ContentSections.Motives(_scope),
                ContentSections.Capacity(_scope),
                ChangesSection.Build(_scope),
                ListSection.Build(_scope),
                MethodSection.Build(_scope),
            }.OfType<ReportSection>(),
        ];
        return new Report
        {
            Title = Title(),
            Summary = Summary(),
            AsOf = catalog.AsOfDate,
            DataSet = catalog.DataSet.Name,
            About = _scope.Subject,
            ComparedWith = options.CompareWith,
            Warning = Warning(),
            Tiles = Tiles(),
            Sections = [.. sections],
            FactSheet =
                options.Published.Count == 0
                    ? null
                    : FactSheet.Create(catalog.DataSet, options.Published, catalog.AsOfDate),
            Sources = Sources(sections),
            Command = options.Command,
            Version = options.Version,
        };
    }

    private Label Title() =>
        _scope switch
        {
            { Subject: null } => new(
                "Stedenbanden van Nederlandse gemeenten",
                "International partnerships of Dutch municipalities"
            ),
            { Subject.Country: not null, SubjectName: { } name } => new(
                $"Stedenbanden met {name.Dutch}",
                $"Partnerships with {name.English}"
            ),
            { Subject.Province: not null, SubjectName: { } name } => new(
                $"Stedenbanden van gemeenten in {name.Dutch}",
                $"Partnerships of municipalities in {name.English}"
            ),
            { SubjectName: { } name } => new($"Stedenbanden van {name.Dutch}", $"Partnerships of {name.English}"),
            _ => throw new InvalidOperationException("A subject has a name."),
        };

    /// <summary>Returns the sentence at the head: how many, of whom, with which countries, how certain.</summary>
    private Label Summary()
    {
        Label date = Numbers.Date(catalog.AsOfDate);
        PartCounts counts = _scope.Counts;
        Label count = Sentences.Count(counts.Total, Sentences.Partnership);
        Label of = OfSubject();
        Clause[] clauses = [.. Clauses()];
        Label[] all = [.. clauses.Where(clause => clause.Unknown == 0).Select(clause => clause.OfAll)];
        string dutch =
            $"Op {date.Dutch} {Sentences.Are(counts.Total).Dutch} {count.Dutch}{of.Dutch} "
            + $"bekend{(all.Length == 0 ? "" : $", {string.Join(' ', all.Select(clause => clause.Dutch))}")}.";
        string english =
            $"On {date.English}, {count.English}{of.English} {Sentences.Are(counts.Total).English} "
            + $"known{(all.Length == 0 ? "" : $", {string.Join(' ', all.Select(clause => clause.English))}")}.";
        return Sentences.Join([
            new Label(dutch, english),
            Sentences.Certainty(counts),
            .. clauses
                .Where(clause => clause.Unknown > 0)
                .Select(clause => (Label?)clause.OfKnown(counts.Total - clause.Unknown, counts.Total)),
        ]);
    }

    private Label OfSubject() =>
        _scope switch
        {
            { Subject: null } => default,
            { Subject.Country: not null, SubjectName: var name } => new(
                $" met {name?.Dutch}",
                $" with {name?.English}"
            ),
            { Subject.Province: not null, SubjectName: var name } => new(
                $" van gemeenten in {name?.Dutch}",
                $" of municipalities in {name?.English}"
            ),
            { SubjectName: var name } => new($" van {name?.Dutch}", $" of {name?.English}"),
        };

    /// <summary>Returns of how many municipalities and with which countries, unless the subject says it.</summary>
    private IEnumerable<Clause> Clauses()
    {
        CountTable municipalities = _scope.Partnerships.CountBy(By.Municipality);
        if (municipalities.Known > 0 && _scope.Subject is not { Municipality: not null })
        {
            yield return new(
                municipalities.Unknown,
                new("de gemeente", "the municipality"),
                new("van", "of"),
                Sentences.Count(municipalities.Rows.Count, Sentences.Municipality)
            );
        }

        (string Code, Label Label, PartCounts Counts)[] countries = _scope.CountBy(By.Country);
        if (countries.Length > 0 && _scope.Subject is not { Country: not null })
        {
            Label text =
                countries.Length == 1 ? countries[0].Label : Sentences.Count(countries.Length, Sentences.Country);
            if (Sentences.Largest([.. countries.Select(row => (row.Label, row.Counts.Total))]) is { } largest)
            {
                text = new(
                    $"{text.Dutch}, het vaakst met {largest.Dutch}",
                    $"{text.English}, most often with {largest.English}"
                );
            }

            yield return new(
                _scope.Partnerships.CountBy(By.Country).Unknown,
                new("het land", "the country"),
                new("met", "with"),
                text
            );
        }
    }

    private Label? Warning() =>
        _scope.Counts.Reconstructed == 0
            ? null
            : new(
                "Gereconstrueerde records zijn fictief: ze tellen samen op tot de gepubliceerde totalen. "
                    + "Ze zeggen niets "
                    + "over een bestaande gemeente en staan daarom niet op de kaart van gemeenten en niet in de lijst.",
                "Reconstructed records are synthetic: together they add up to the published totals. They say nothing "
                    + "about a real municipality, and are therefore not on the map of municipalities and "
                    + "not in the list."
            );

    private ValueList<ReportTile> Tiles()
    {
        PartCounts counts = _scope.Counts;
        List<ReportTile> tiles =
        [
            new("partnerships", new("Stedenbanden", "Partnerships"), counts.Total, PartsNote(counts)),
        ];
        if (_scope.Subject is not { Municipality: not null })
            tiles.Add(MunicipalityTile());
        if (_scope.Subject is not { Country: not null })
        {
            long countries = _scope.Partnerships.CountDistinct(By.Country).Value;
            long certain = _scope
                .Documented.Where(By.Status.Is(PartnershipStatus.Active))
                .CountDistinct(By.Country)
                .Value;
            tiles.Add(
                new(
                    "countries",
                    new("Landen", "Countries"),
                    countries,
                    certain == countries && countries > 1
                        ? new("elk met een zekere stedenband", "each with a certain partnership")
                        : new(
                            $"{Numbers.Text(certain).Dutch} met een zekere stedenband",
                            $"{Numbers.Text(certain).English} with a certain partnership"
                        )
                )
            );
        }

        if (_scope.Subject is { Municipality: { } code } && Inhabitants(code) is { } tile)
            tiles.Add(tile);
        long dated = _scope.Partnerships.Where(!By.StartYear.IsUnknown()).Count;
        if (_scope.Subject is not null && dated > 0)
        {
            int first = _scope.Partnerships.CountBy(By.StartYear).First().Category;
            tiles.Add(
                new(
                    "first-year",
                    new("Oudste begin", "Earliest start"),
                    first,
                    new(
                        $"begin bekend van {Numbers.Text(dated).Dutch} van {Numbers.Text(counts.Total).Dutch}",
                        $"start known for {Numbers.Text(dated).English} of {Numbers.Text(counts.Total).English}"
                    )
                )
            );
        }

        return [.. tiles];
    }

    private static Label PartsNote(PartCounts counts)
    {
        List<Label> parts = [];
        if (counts.Certain > 0 || counts.Total == 0)
            parts.Add(
                new($"{Numbers.Text(counts.Certain).Dutch} zeker", $"{Numbers.Text(counts.Certain).English} certain")
            );
        if (counts.Possible > 0)
        {
            parts.Add(
                new(
                    $"{Numbers.Text(counts.Possible).Dutch} mogelijk",
                    $"{Numbers.Text(counts.Possible).English} possible"
                )
            );
        }

        if (counts.Reconstructed > 0)
        {
            parts.Add(
                new(
                    $"{Numbers.Text(counts.Reconstructed).Dutch} gereconstrueerd",
                    $"{Numbers.Text(counts.Reconstructed).English} reconstructed"
                )
            );
        }

        return new(
            string.Join(", ", parts.Select(part => part.Dutch)),
            string.Join(", ", parts.Select(part => part.English))
        );
    }

    private ReportTile MunicipalityTile()
    {
        long involved = _scope.Partnerships.CountDistinct(By.Municipality).Value;
        Label note = new("gemeenten met een stedenband", "municipalities with a partnership");
        if (_scope.Subject?.Country is null)
        {
            var filter = _scope.Subject?.Province is { } province ? MunicipalityDimensions.Province.Is(province) : null;
            PartnershipCatalog counted = _scope.MunicipalityCatalog;
            InhabitantSummary summary = counted.SummarizeInhabitants(filter);
            long all = (filter is null ? counted.Municipalities : counted.Municipalities.Where(filter)).Count;
            if (all > 0)
            {
                Label share = Numbers.Share(involved, all);
                Label name = _scope.Subject is null
                    ? new("Nederlandse gemeenten", "Dutch municipalities")
                    : new("gemeenten in de provincie", "municipalities in the province");
                note = new(
                    $"{share.Dutch} van de {Numbers.Text(all).Dutch} {name.Dutch}",
                    $"{share.English} of the {Numbers.Text(all).English} {name.English}"
                );
                if (summary.InvolvedShare is { } part && part > 0)
                {
                    Label inhabitants = Numbers.Share(part, 1);
                    Label least = _scope.Counts.Reconstructed > 0 ? new("minstens ", "at least ") : default;
                    note = new(
                        $"{note.Dutch}, met {least.Dutch}{inhabitants.Dutch} van de inwoners",
                        $"{note.English}, with {least.English}{inhabitants.English} of the inhabitants"
                    );
                }
            }
        }

        return new("municipalities", new("Gemeenten", "Municipalities"), involved, note);
    }

    private ReportTile? Inhabitants(MunicipalityCode code)
    {
        if (
            catalog.DataSet.Municipalities.Find(code) is null
            || catalog.GetMunicipality(code).Inhabitants is not { } count
        )
            return null;
        return new(
            "inhabitants",
            new("Inwoners", "Inhabitants"),
            count.Number,
            count.On is { } on
                ? new($"op {Numbers.Date(on).Dutch}", $"on {Numbers.Date(on).English}")
                : new("datum van de telling onbekend", "date of the count not known")
        );
    }

    private ValueList<DataSource> Sources(ReportSection[] sections)
    {
        List<DataSource> sources = [.. catalog.DataSet.Attribution];
        if (sections.Any(section => section.Chart is { Kind: ChartKind.NetherlandsMap }))
            sources.Add(NetherlandsOutlines.Source);
        if (sections.Any(section => section.Chart is { Kind: ChartKind.WorldMap }))
        {
            sources.Add(WorldOutlines.Source);
            if (!sources.Contains(PartnerPlaces.Source))
                sources.Add(PartnerPlaces.Source);
        }

        return [.. sources];
    }

    /// <summary>A part of the summary. It is about all partnerships only if it is known for all.</summary>
    private readonly record struct Clause(long Unknown, Label Name, Label Word, Label Text)
    {
        public Label OfAll => new($"{Word.Dutch} {Text.Dutch}", $"{Word.English} {Text.English}");

        public Label OfKnown(long known, long total) =>
            new(
                $"Van {Numbers.Text(known).Dutch} van de {Numbers.Text(total).Dutch} is {Name.Dutch} bekend: "
                    + $"{Text.Dutch}.",
                $"{Sentences.Capital(Name.English)} is known for {Numbers.Text(known).English} of the "
                    + $"{Numbers.Text(total).English}: {Text.English}."
            );
    }
}
