using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Maps;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The sections on countries and municipalities, with maps.</summary>
internal static class PlaceSections
{
    private const int MaxBars = 15;

    public static ReportSection? Countries(ReportScope scope)
    {
        if (scope.Counts.Total == 0 || scope.Subject is { Country: not null })
            return null;
        (string Code, Label Label, PartCounts Counts)[] rows =
        [
            .. scope.CountBy(By.Country).OrderByDescending(row => row.Counts.Total),
        ];
        if (rows.Length == 0)
            return null;
        (string Code, Label Label, PartCounts Counts)[] shown = [.. rows.Take(MaxBars)];
        long unknown = scope.Partnerships.CountBy(By.Country).Unknown;
        return new ReportSection
        {
            Id = "countries",
            Title = new("Stedenbanden per land", "Partnerships per country"),
            Chart = Bars(
                "countries",
                rows.Length > shown.Length
                    ? new(
                        $"De {shown.Length} landen met de meeste stedenbanden",
                        $"The {shown.Length} countries with the most partnerships"
                    )
                    : new("Stedenbanden per land", "Partnerships per country"),
                OfLargest(rows, Sentences.Country),
                new("Land", "Country"),
                shown
            ),
            Base = Sentences.Join(
                Sentences.Base(scope.Counts.Total, Sentences.Partnership, unknown),
                Rest(rows.Length, shown.Length, rows, Sentences.Country)
            ),
        };
    }

    public static ReportSection? World(ReportScope scope)
    {
        var points = new Dictionary<string, (Label Label, GeoPoint Point, PartCounts Counts)>(StringComparer.Ordinal);
        long withoutPoint = 0;
        long inCountry = 0;
        bool isInHeir = false;
        long looked = 0;
        foreach (PartnershipFact fact in scope.Partnerships)
        {
            bool isHeirs = false;
            bool isReconstructed = fact.Partnership.Evidence.Kind == EvidenceKind.Reconstructed;
            Partner partner = fact.Partnership.Partner;
            GeoPoint? stated = isReconstructed ? null : partner.Location;
            GeoPoint? own = stated ?? (isReconstructed ? null : PartnerPlaces.Find(partner));
            looked += own is not null && stated is null ? 1 : 0;
            if ((own ?? LocationOf(scope, fact, out isHeirs)) is not { } point)
            {
                withoutPoint++;
                continue;
            }

            inCountry += own is null ? 1 : 0;
            isInHeir |= isHeirs;
            Label country = (fact.Country ?? fact.OriginalCountry) is { } known
                ? new(known.DutchName, known.EnglishName)
                : Label.Same(partner.Country.ToString());
            Label label =
                own is null || partner.Name is null
                    ? country
                    : new($"{partner.Name} ({country.Dutch})", $"{partner.Name} ({country.English})");
            string key = own is null
                ? $"{fact.Country?.Code ?? partner.Country}"
                : string.Create(CultureInfo.InvariantCulture, $"{point.Latitude},{point.Longitude}");
            points[key] = points.TryGetValue(key, out var older)
                ? older with
                {
                    Counts = Add(older.Counts, fact, isReconstructed),
                }
                : (label, point, Add(default, fact, isReconstructed));
        }

        if (points.Count == 0)
            return null;
        var sorted = points
            .OrderByDescending(point => point.Value.Counts.Total)
            .ThenBy(point => point.Key, StringComparer.Ordinal)
            .ToArray();
        List<Label?> text =
        [
            looked == 0
                ? null
                : new Label(
                    "De plaats van de partner komt voor "
                        + $"{Sentences.Count(looked, Sentences.Partnership).Dutch} uit GeoNames, "
                        + "naar land en naam.",
                    $"The place of the partner is from GeoNames, by country and name, for "
                        + $"{Sentences.Count(looked, Sentences.Partnership).English}."
                ),
            inCountry == 0
                ? null
                : new Label(
                    $"Van {Sentences.Count(inCountry, Sentences.Partnership).Dutch} is de plaats van de "
                        + "partner niet bekend: "
                        + "die staan op een punt in hun land"
                        + $"{(isInHeir ? " of in een van de opvolgers daarvan" : "")}.",
                    $"For {Sentences.Count(inCountry, Sentences.Partnership).English} the place of the "
                        + "partner is not known: "
                        + $"they are on a point in their country{(isInHeir ? ", or in one of its successors" : "")}."
                ),
            withoutPoint == 0
                ? null
                : new Label(
                    $"{Sentences.Capital(Sentences.Count(withoutPoint, Sentences.Partnership).Dutch)} "
                        + "zonder bekende plaats "
                        + $"{(withoutPoint == 1 ? "staat" : "staan")} niet op de kaart.",
                    $"{Sentences.Capital(Sentences.Count(withoutPoint, Sentences.Partnership).English)} "
                        + "without a known place "
                        + $"{Sentences.Are(withoutPoint).English} not on the map."
                ),
        ];
        Label note = Sentences.Join([.. text]);
        long total = scope.Counts.Total - withoutPoint;
        return new ReportSection
        {
            Id = "world",
            Title = new("De partners op de kaart", "The partners on the map"),
            Text = note.Dutch.Length == 0 ? [] : [note],
            Chart = new Chart
            {
                Id = "world",
                Kind = ChartKind.WorldMap,
                Title = new("Plaatsen van de partners", "Places of the partners"),
                Summary = new(
                    $"{Sentences.Capital(Sentences.Count(total, Sentences.Partnership).Dutch)} op "
                        + $"{(points.Count == 1 ? "1 punt" : $"{Numbers.Text(points.Count).Dutch} punten")}; "
                        + "hoe groter de stip, hoe meer stedenbanden.",
                    $"{Sentences.Capital(Sentences.Count(total, Sentences.Partnership).English)} on "
                        + $"{(points.Count == 1 ? "1 point" : $"{Numbers.Text(points.Count).English} points")}; "
                        + "a larger dot is more partnerships."
                ),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Partner", "Partner"),
                Categories = [.. sorted.Select(one => new ChartCategory(one.Key, one.Value.Label, one.Value.Point))],
                Series = ReportScope.SeriesOf([.. sorted.Select(one => one.Value.Counts)]),
            },
        };
    }

    public static ReportSection? Municipalities(ReportScope scope)
    {
        (string Code, Label Label, PartCounts Counts)[] rows =
        [
            .. scope
                .Documented.CountBy(By.Municipality)
                .Rows.Select(row => (row.Code!, row.Label, new PartCounts(row.Certain, row.Possible, 0)))
                .OrderByDescending(row => row.Item3.Total),
        ];
        if (rows.Length == 0)
            return null;
        int year = NetherlandsOutlines.NearestYear(scope.AsOf);
        long withoutOne = scope.Documented.CountBy(By.Municipality).Unknown;
        (string Code, Label Label, PartCounts Counts)[] shown = [.. rows.Take(MaxBars)];
        ReportTable? table =
            rows.Length <= ChartHtml.MaxMapRows
                ? null
                : ChartTable.Of(
                    Bars("municipalities-table", default, default, new("Gemeente", "Municipality"), shown)
                ) with
                {
                    Title = new(
                        $"De {shown.Length} gemeenten met de meeste stedenbanden",
                        $"The {shown.Length} municipalities with the most partnerships"
                    ),
                };
        return new ReportSection
        {
            Id = "municipalities",
            Title = new("De gemeenten op de kaart", "The municipalities on the map"),
            Chart = new Chart
            {
                Id = "municipalities",
                Kind = ChartKind.NetherlandsMap,
                Title = new("Gemeenten met een stedenband", "Municipalities with a partnership"),
                Summary = scope.Subject is { Municipality: not null }
                    ? OfOne(scope, rows[0])
                    : OfLargest(rows, Sentences.Municipality),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Gemeente", "Municipality"),
                BoundaryYear = year,
                Categories =
                [
                    .. rows.Select(row => new ChartCategory(
                        row.Code,
                        row.Label,
                        scope.Catalog.DataSet.Municipalities.LocationOf(MunicipalityCode.Parse(row.Code))
                    )),
                ],
                Series = ReportScope.SeriesOf([.. rows.Select(row => row.Counts)]),
            },
            Tables = table is null ? [] : [table],
            Base = Sentences.Join(
                new Label(
                    $"Gemeentegrenzen van 1 januari {year}, de kaart die het dichtst bij de datum ligt.",
                    $"Municipal boundaries of 1 January {year}, the map nearest to the date."
                ),
                withoutOne == 0
                    ? null
                    : new Label(
                        $"{Sentences.Capital(Sentences.Count(withoutOne, Sentences.Partnership).Dutch)} "
                            + $"{(withoutOne == 1 ? "hoort" : "horen")} op deze datum niet bij precies één gemeente.",
                        $"{Sentences.Capital(Sentences.Count(withoutOne, Sentences.Partnership).English)} "
                            + $"{(withoutOne == 1 ? "does" : "do")} not belong to exactly one "
                            + "municipality on this date."
                    ),
                scope.Counts.Reconstructed == 0
                    ? null
                    : new Label(
                        "Zonder gereconstrueerde records: die zijn geen feiten over een gemeente.",
                        "Without reconstructed records, which are not facts about a municipality."
                    )
            ),
        };
    }

    /// <summary>Returns a chart of stacked bars of counts in parts.</summary>
    public static Chart Bars(
        string id,
        Label title,
        Label summary,
        Label categoryLabel,
        IReadOnlyCollection<(string Code, Label Label, PartCounts Counts)> rows
    ) =>
        new()
        {
            Id = id,
            Kind = ChartKind.StackedBars,
            Title = title,
            Summary = summary,
            Unit = Sentences.Partnership.Several,
            CategoryLabel = categoryLabel,
            Categories = [.. rows.Select(row => new ChartCategory(row.Code, row.Label))],
            Series = ReportScope.SeriesOf([.. rows.Select(row => row.Counts)]),
        };

    /// <summary>Returns the sentence on the municipality that the report is about.</summary>
    private static Label OfOne(ReportScope scope, (string Code, Label Label, PartCounts Counts) row)
    {
        Municipality? municipality = scope.Catalog.DataSet.Municipalities.Find(MunicipalityCode.Parse(row.Code));
        Label? province = municipality?.ProvinceOn(scope.AsOf)?.Label;
        Label count = Sentences.Count(row.Counts.Total, Sentences.Partnership);
        return province is { } known
            ? new(
                $"{row.Label.Dutch}, provincie {known.Dutch}: {count.Dutch}.",
                $"{row.Label.English}, province of {known.English}: {count.English}."
            )
            : new($"{row.Label.Dutch}: {count.Dutch}.", $"{row.Label.English}: {count.English}.");
    }

    /// <summary>Returns the sentence on the number of categories, and on the largest.</summary>
    private static Label OfLargest((string Code, Label Label, PartCounts Counts)[] rows, Noun noun)
    {
        Label count = Sentences.Count(rows.Length, noun);
        return Sentences.Largest([.. rows.Select(row => (row.Label, row.Counts.Total))]) is { } largest
            ? new(
                $"{Sentences.Capital(count.Dutch)}; de meeste stedenbanden: {largest.Dutch}.",
                $"{Sentences.Capital(count.English)}; most partnerships: {largest.English}."
            )
            : new($"{Sentences.Capital(count.Dutch)}.", $"{Sentences.Capital(count.English)}.");
    }

    private static Label? Rest(
        int all,
        int shown,
        IEnumerable<(string Code, Label Label, PartCounts Counts)> rows,
        Noun noun
    )
    {
        long counted = rows.Skip(shown).Sum(row => row.Counts.Total);
        return all == shown
            ? null
            : new Label(
                $"De andere {Sentences.Count(all - shown, noun).Dutch} hebben samen "
                    + $"{Sentences.Count(counted, Sentences.Partnership).Dutch}.",
                $"The other {Sentences.Count(all - shown, noun).English} have "
                    + $"{Sentences.Count(counted, Sentences.Partnership).English} together."
            );
    }

    /// <summary>Returns the point of the country, or of the first heir of a country that was divided.</summary>
    private static GeoPoint? LocationOf(ReportScope scope, PartnershipFact fact, out bool isHeirs)
    {
        isHeirs = false;
        Country? country = fact.Country ?? fact.OriginalCountry;
        if (country?.Location is { } own)
            return own;
        if (
            country is not { Heirs: [var heir, ..] }
            || scope.Catalog.DataSet.Countries.Find(heir.Code)?.Location is not { } point
        )
            return null;
        isHeirs = true;
        return point;
    }

    private static PartCounts Add(PartCounts counts, PartnershipFact fact, bool isReconstructed) =>
        isReconstructed ? counts with { Reconstructed = counts.Reconstructed + 1 }
        : fact.IsCertain ? counts with { Certain = counts.Certain + 1 }
        : counts with { Possible = counts.Possible + 1 };
}
