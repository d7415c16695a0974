using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
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
        ("possibly-begun", AnswerTexts.PossiblyBegun, period => period.PossiblyBegun, false),
        ("ended", new("beëindigd", "ended"), period => period.Ended, true),
        ("possibly-ended", AnswerTexts.PossiblyEnded, period => period.PossiblyEnded, false),
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
                            : [series.Code ?? AnswerTexts.NotStated.In(language)],
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
        return doubtful == 0 ? null : AnswerTexts.Doubtful(doubtful, trend.Total.Periods.Count).In(language);
    }

    private IEnumerable<string> Notes()
    {
        string date = DateText.Write(trend.AsOf);
        yield return AnswerTexts.TrendOf(trend.Total.Count, catalog.DataSet.Name).In(language);
        if (trend.DimensionId is not null)
            yield return AnswerTexts.CategoriesOf(date).In(language);

        if (trend.IsMultiValued)
            yield return AnswerTexts.InSeveralRowsOfAPeriod.In(language);

        (long begins, long ends) = (trend.Total.OutsideBegins.Unknown, trend.Total.OutsideEnds.Unknown);
        if (begins + ends > 0)
            yield return AnswerTexts.InNoPeriod(begins, ends).In(language);

        string evidence = EvidenceNote
            .Of(catalog.AllPartnerships.Where(selection.Where).CountBy(PartnershipDimensions.Evidence))
            .In(language);
        if (evidence.Length > 0)
            yield return evidence;
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
