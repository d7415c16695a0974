using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Writing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>Writes a trend. Its notes are below a table; for other formats they are messages.</summary>
internal sealed class TrendWriter(
    PartnershipTrend trend,
    PartnershipCatalog catalog,
    PartnershipSelection selection,
    Language language
)
{
    private static readonly (string Id, Label Label, Func<TrendPeriod, long> Number, bool IsAlwaysShown)[] Columns =
    [
        ("certain", new("zeker", "certain"), period => period.Certain, true),
        ("possible", new("mogelijk", "possible"), period => period.Possible, true),
        ("begun", new("begonnen", "begun"), period => period.Begun, true),
        ("possibly-begun", new("mogelijk begonnen", "possibly begun"), period => period.PossiblyBegun, false),
        ("ended", new("beëindigd", "ended"), period => period.Ended, true),
        ("possibly-ended", new("mogelijk beëindigd", "possibly ended"), period => period.PossiblyEnded, false),
        ("ending-on-last-day", default, period => period.EndingOnLastDay, false),
        ("not-begun-on-last-day", default, period => period.Status.NotBegun, false),
        ("ended-before-last-day", default, period => period.Status.Ended, false),
    ];

    private IReadOnlyList<TrendSeries> Series => trend.DimensionId is null ? [trend.Total] : trend.Series;

    public void Write(ToolConsole console, AnswerFormat format) =>
        new Answer(
            _ => Table(),
            CsvRows(),
            json =>
            {
                json.WriteStartObject();
                trend.WriteMembers(json);
                json.WriteString("dataSet", catalog.DataSet.Name);
                json.WriteEndObject();
            }
        ).Write(console, format);

    private IEnumerable<IReadOnlyList<string?>> CsvRows()
    {
        string[] id = trend.DimensionId is { } dimension ? [dimension] : [];
        yield return [.. id, "from", "to", .. Columns.Select(column => column.Id)];
        foreach (TrendSeries series in Series)
        {
            foreach (TrendPeriod period in series.Periods)
            {
                yield return
                [
                    .. id.Select(_ => series.Code ?? "unknown"),
                    Number(period.Years.From),
                    Number(period.Years.To),
                    .. Columns.Select(column => Number(column.Number(period))),
                ];
            }
        }
    }

    private AnswerTable Table()
    {
        (string Id, Label Label, Func<TrendPeriod, long> Number, bool IsAlwaysShown)[] shown =
        [
            .. Columns.Where(column =>
                column.IsAlwaysShown
                || (column.Label != default && trend.Total.Periods.Any(period => column.Number(period) > 0))
            ),
        ];
        bool isNamed = trend.Series.Any(series => series.Code is not null && series.Code != series.Label.English);
        return new AnswerTable
        {
            Columns =
            [
                .. trend.DimensionId is { } id ? [new AnswerColumn(id, IsNumber: false)] : Array.Empty<AnswerColumn>(),
                .. isNamed ? [new AnswerColumn(Of("naam", "name"), IsNumber: false)] : Array.Empty<AnswerColumn>(),
                new AnswerColumn(Of("periode", "period"), IsNumber: false),
                .. shown.Select(column => new AnswerColumn(column.Label.In(language), IsNumber: true)),
            ],
            Rows =
            [
                .. from series in Series
                from period in series.Periods
                select (IReadOnlyList<string>)
                    [
                        .. trend.DimensionId is null
                            ? Array.Empty<string>()
                            : [series.Code ?? Of("niet vermeld", "not stated")],
                        .. isNamed ? [series.Code is null ? "" : series.Label.In(language)] : Array.Empty<string>(),
                        PartnershipTrend.NameOf(period),
                        .. shown.Select(column => Number(column.Number(period))),
                    ],
            ],
            Heading = Heading(),
            Notes = [.. Notes()],
        };
    }

    /// <summary>Returns the sentence above a table in which less is certain than possible.</summary>
    private string? Heading()
    {
        int doubtful = trend.Total.Periods.Count(period => period.Possible > period.Certain);
        return doubtful == 0
            ? null
            : Of(
                $"In {doubtful} van {trend.Total.Periods.Count} perioden is minder zeker dan mogelijk: uit de bronnen "
                    + "blijkt niet of die stedenbanden toen bestonden.",
                $"In {doubtful} of {trend.Total.Periods.Count} periods less is certain than possible: the sources do "
                    + "not show whether those partnerships existed then."
            );
    }

    private IEnumerable<string> Notes()
    {
        string date = DateText.Write(trend.AsOf);
        yield return Of(
            $"{trend.Total.Count} stedenbanden, uit '{catalog.DataSet.Name}'. Zeker en mogelijk zijn die van "
                + "31 december van het laatste jaar van de periode.",
            $"{trend.Total.Count} partnerships, from '{catalog.DataSet.Name}'. Certain and possible are those of "
                + "31 December of the last year of the period."
        );
        if (trend.DimensionId is not null)
        {
            yield return Of(
                $"De indeling is die van {date}, zodat de jaren vergelijkbaar zijn.",
                $"The categories are those of {date}, so that the years are comparable."
            );
        }

        if (trend.IsMultiValued)
        {
            yield return Of(
                "Een stedenband kan in meer rijen van een periode staan.",
                "A partnership can be in several rows of a period."
            );
        }

        (long begins, long ends) = (trend.Total.OutsideBegins.Unknown, trend.Total.OutsideEnds.Unknown);
        if (begins + ends > 0)
        {
            yield return Of(
                $"In geen periode: {begins} keer een onbekende begindatum, {ends} keer een onbekende einddatum.",
                $"In no period: {begins} times an unknown start, {ends} times an unknown end."
            );
        }

        string evidence = EvidenceNote
            .Of(catalog.AllPartnerships.Where(selection.Where).CountBy(PartnershipDimensions.Evidence))
            .In(language);
        if (evidence.Length > 0)
            yield return evidence;
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
