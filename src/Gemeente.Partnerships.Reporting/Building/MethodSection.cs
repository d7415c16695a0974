using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The section on the method: what is counted, what is left out and why, and what the records state.</summary>
internal static class MethodSection
{
    private static readonly (Label Label, Dimension<PartnershipFact> Dimension)[] Stated =
    [
        (By.Municipality.Label, By.Municipality),
        (By.Country.Label, By.Country),
        (By.StartYear.Label, By.StartYear),
        (new("Thema's", "Themes"), By.Theme),
        (By.Initiative.Label, By.Initiative),
        (new("Motieven", "Motives"), By.Motive),
    ];

    public static ReportSection Build(ReportScope scope)
    {
        List<ReportTable> tables = [LeftOut(scope)];
        if (scope.Counts.Total > 0)
            tables.Add(Coverage(scope));
        return new ReportSection
        {
            Id = "method",
            Title = new("Verantwoording", "Method and coverage"),
            Text = [Counted(scope), .. Municipalities(scope)],
            Tables = [.. tables],
        };
    }

    private static Label Counted(ReportScope scope)
    {
        Label date = Numbers.Date(scope.AsOf);
        Label name = SourceTexts.Of(scope.Catalog.DataSet.Name);
        return new(
            $"Geteld zijn de stedenbanden die op {date.Dutch} zeker of mogelijk bestaan, volgens het gegevensbestand "
                + $"'{name.Dutch}'. Elke stedenband telt één keer. Percentages zijn afgerond op hele "
                + "procenten.",
            $"The partnerships that certainly or possibly exist on {date.English} are counted, by the data set "
                + $"'{name.English}'. Each partnership counts once. Percentages are rounded "
                + "to whole ones."
        );
    }

    private static IEnumerable<Label> Municipalities(ReportScope scope)
    {
        yield return new(
            "Een stedenband van een heringedeelde gemeente telt bij de gemeente die er op de datum voor "
                + "in de plaats is. "
                + "Is de gemeente verdeeld en noemt de bron geen opvolger, dan hoort de band bij geen enkele gemeente.",
            "A partnership of a municipality that was merged counts for the municipality that has its "
                + "place on the date. If "
                + "the municipality was divided and the source names no successor, the partnership belongs to none."
        );
    }

    private static ReportTable LeftOut(ReportScope scope)
    {
        int errors = scope.Catalog.DataSet.Issues.Count(issue => issue.Severity == IssueSeverity.Error);
        List<(Label Name, long Count)> rows =
        [
            (new("Beëindigd vóór deze datum", "Ended before this date"), Count(scope, PartnershipStatus.Ended)),
            (new("Nog niet begonnen", "Not begun yet"), Count(scope, PartnershipStatus.NotBegun)),
        ];
        if (scope.LeftOutReconstructed > 0)
        {
            rows.Add(
                (
                    new(
                        "Gereconstrueerd: geen feit over een gemeente",
                        "Reconstructed: not a fact about a municipality"
                    ),
                    scope.LeftOutReconstructed
                )
            );
        }

        if (scope.IsSubjectGiven)
        {
            rows.Add(
                (
                    new("Niet over dit onderwerp", "Not about this subject"),
                    scope.Catalog.Partnerships.Count - scope.Catalog.Partnerships.Where(scope.Filter).Count
                )
            );
        }

        rows.Add((new("Fouten in de bron gemeld", "Errors reported in the source"), errors));
        return new ReportTable
        {
            Title = new("Niet meegeteld, en waarom", "Left out, and why"),
            Columns =
            [
                new("reason", new("Reden", "Reason"), IsNumber: false),
                new("count", new("Aantal", "Count"), IsNumber: true),
            ],
            Rows = [.. rows.Select(row => new ReportRow([ReportCell.Of(row.Name), ReportCell.Of(row.Count)]))],
        };
    }

    private static ReportTable Coverage(ReportScope scope) =>
        new()
        {
            Title = new("Wat over de getelde stedenbanden bekend is", "What is known about the counted partnerships"),
            Columns =
            [
                new("field", new("Gegeven", "Field"), IsNumber: false),
                new("known", new("Bekend", "Known"), IsNumber: true),
                new("unknown", new("Niet bekend", "Not known"), IsNumber: true),
            ],
            Rows =
            [
                .. Stated.Select(field =>
                {
                    long unknown = scope.Partnerships.Where(field.Dimension.IsUnknown()).Count;
                    return new ReportRow([
                        ReportCell.Of(field.Label),
                        ReportCell.Of(scope.Counts.Total - unknown),
                        ReportCell.Of(unknown),
                    ]);
                }),
            ],
        };

    private static long Count(ReportScope scope, PartnershipStatus status) =>
        scope.All.Where(By.Status.Is(status)).Count;
}
