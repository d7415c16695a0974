using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The section on certainty and evidence.</summary>
internal static class CertaintySection
{
    private static readonly Label Title = new("Hoe zeker is dit?", "How certain is this?");

    public static ReportSection? Build(ReportScope scope)
    {
        PartCounts counts = scope.Counts;
        if (counts.Total == 0)
            return null;

        // Reconstructed records are apart, whatever their status, as in the numbers at the head.
        List<(string Code, Label Label, Cube<PartnershipFact> Cube)> rows =
        [
            ("certain", ReportScope.Certain, scope.Documented.Where(By.Status.Is(PartnershipStatus.Active))),
            ("possible", ReportScope.Possible, scope.Documented.Where(By.Status.Is(PartnershipStatus.Possible))),
        ];
        if (counts.Reconstructed > 0)
        {
            rows.Add(
                (
                    "reconstructed",
                    ReportScope.Reconstructed,
                    scope.Partnerships.Where(By.Evidence.Is(EvidenceKind.Reconstructed))
                )
            );
        }

        ChartSeries[] series =
        [
            .. Enum.GetValues<EvidenceKind>()
                .Select(kind => new ChartSeries(
                    By.Evidence.Codes.CodeOf(kind),
                    By.Evidence.Codes.NameOf(kind),
                    [.. rows.Select(row => row.Cube.Where(By.Evidence.Is(kind)).Count)]
                ))
                .Where(one => one.Total > 0),
        ];
        return new ReportSection
        {
            Id = "certainty",
            Title = Title,
            Text =
            [
                Sentences.Join(
                    new Label(
                        "Een stedenband is zeker als de bron laat zien dat die op "
                            + $"{Numbers.Date(scope.AsOf).Dutch} bestond, "
                            + "en mogelijk als het begin, het einde of de stand na de peildatum van de "
                            + "bron niet bekend is.",
                        "A partnership is certain if its source shows that it existed on "
                            + $"{Numbers.Date(scope.AsOf).English}, "
                            + "and possible if its start, its end or its state after the reference date "
                            + "of the source is not "
                            + "known."
                    ),
                    ReferenceDates(scope)
                ),
            ],
            Chart = new Chart
            {
                Id = "certainty",
                Kind = ChartKind.StackedBars,
                Title = new("Zekerheid en herkomst van de records", "Certainty and evidence of the records"),
                Summary = Evidence(series),
                Unit = Sentences.Partnership.Several,
                CategoryLabel = new("Op deze datum", "On this date"),
                Categories = [.. rows.Select(row => new ChartCategory(row.Code, row.Label))],
                Series = [.. series],
            },
        };
    }

    /// <summary>Returns the sentence on the reference dates of the sources.</summary>
    private static Label? ReferenceDates(ReportScope scope)
    {
        DateOnly?[] dates = [.. scope.Documented.Select(fact => fact.ReferenceDate)];
        long without = dates.LongCount(date => date is null);
        DateOnly[] known = [.. dates.OfType<DateOnly>().Distinct().Order()];
        Label? first = known switch
        {
            [] => null,
            [var only] => new Label(
                $"De peildatum van de bron is {Numbers.Date(only).Dutch}.",
                $"The reference date of the source is {Numbers.Date(only).English}."
            ),
            [var from, .., var to] => new Label(
                $"De peildata van de bronnen lopen van {Numbers.Date(from).Dutch} tot en met {Numbers.Date(to).Dutch}.",
                $"The reference dates of the sources are from {Numbers.Date(from).English} to "
                    + $"{Numbers.Date(to).English}."
            ),
        };
        return without == 0
            ? first
            : Sentences.Join(
                first,
                new Label(
                    $"Van {Sentences.Count(without, Sentences.Partnership).Dutch} heeft de bron geen peildatum.",
                    $"For {Sentences.Count(without, Sentences.Partnership).English} the source has no reference date."
                )
            );
    }

    private static Label Evidence(ChartSeries[] series)
    {
        if (series is [var only])
        {
            return new(
                $"Van alle records is de herkomst: {Lower(only.Label.Dutch)}.",
                $"The evidence of all records is: {Lower(only.Label.English)}."
            );
        }

        Label total = Numbers.Text(series.Sum(one => one.Total));
        return new(
            $"Van {total.Dutch} records: {Parts(series, Language.Dutch)}.",
            $"Of {total.English} records: {Parts(series, Language.English)}."
        );
    }

    private static string Parts(ChartSeries[] series, Language language) =>
        string.Join(", ", series.Select(one => $"{Numbers.Text(one.Total, language)} {Lower(one.Label.In(language))}"));

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
