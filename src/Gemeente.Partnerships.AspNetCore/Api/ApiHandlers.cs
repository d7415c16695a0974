using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>Answers the addresses of the API. Each answer is of the snapshot of its request.</summary>
internal sealed class ApiHandlers(PartnershipEndpointOptions options)
{
    private const int MaxBodyBytes = 64 * 1024;
    private const int DefaultPageSize = 50;

    public IResult Dimensions(HttpContext http) =>
        JsonAnswer.Of(
            [
                .. DimensionsOf(http)
                    .Partnerships.Select(dimension => new DimensionItem(
                        dimension.Id,
                        dimension.Label.Dutch,
                        dimension.Label.English,
                        dimension.IsMultiValued,
                        dimension.IsOrdered
                    )),
            ],
            ApiJson.Default.DimensionItemArray
        );

    public IResult List(HttpContext http, string? where, string? asOf, string? skip, string? take)
    {
        int from = QueryText.Number(skip, "skip", 0, int.MaxValue, 0);
        int size = QueryText.Number(
            take,
            "take",
            0,
            options.MaxPageSize,
            Math.Min(DefaultPageSize, options.MaxPageSize)
        );
        Cube<PartnershipFact> cube = QueryText
            .Read(null, where, null, asOf)
            .SelectPartnerships(Snapshot(http).Catalog, DimensionsOf(http), options.Limits);
        IReadOnlyList<PartnershipFact> page = cube.Page(
            new PageRequest<PartnershipFact>
            {
                OrderBy = PartnershipDimensions.Country,
                Skip = from,
                Take = size,
            }
        );
        return JsonAnswer.Of(
            new PartnershipPage(cube.Count, cube.Certain, cube.Possible, [.. page.Select(PartnershipItem.Of)]),
            ApiJson.Default.PartnershipPage
        );
    }

    public IResult Get(HttpContext http, string id)
    {
        PartnershipFact fact = Snapshot(http).Catalog.GetPartnership(id);
        return JsonAnswer.Of(writer =>
            ApiJson.WriteDetail(writer, new PartnershipDetail(PartnershipItem.Of(fact), fact.Partnership))
        );
    }

    public IResult Explain(HttpContext http, string id, string dimension, string? lang)
    {
        Language language = QueryText.LanguageOf(lang);
        Dimension<PartnershipFact> asked =
            DimensionsOf(http).FindOfPartnerships(dimension)
            ?? throw new KeyNotFoundException($"Dimension '{dimension}' does not exist.");
        Explanation explanation = Snapshot(http).Catalog.Explain(id, asked);
        return JsonAnswer.Of(
            new ExplanationItem(
                id,
                asked.Id,
                explanation.ClassifierVersion,
                explanation.IsUnknown,
                [
                    .. explanation.ReasonsByCode.Select(reason => new ReasonItem(
                        reason.Category,
                        reason.Rule.In(language),
                        [.. reason.Evidence.Select(evidence => evidence.In(language))]
                    )),
                ],
                explanation.ToString(language)
            ),
            ApiJson.Default.ExplanationItem
        );
    }

    public async Task<IResult> Count(HttpContext http, string[]? by, string? where, string? measure, string? asOf) =>
        await AnswerAsync(http, QueryText.Read(by, where, measure, asOf)).ConfigureAwait(false);

    public async Task<IResult> CountPosted(HttpContext http, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? body = await ReadBodyAsync(http.Request, cancellationToken).ConfigureAwait(false);
        return body is { } json
            ? await AnswerAsync(http, AggregateQuery.Parse(json.Span)).ConfigureAwait(false)
            : new ProblemAnswer(
                StatusCodes.Status413PayloadTooLarge,
                "The query is too large.",
                string.Create(CultureInfo.InvariantCulture, $"A query can have at most {MaxBodyBytes} bytes.")
            );
    }

    public async Task<IResult> Cross(
        HttpContext http,
        string? rows,
        string? columns,
        string? where,
        string? measure,
        string? asOf
    )
    {
        string[] by = [QueryText.Required(rows, "rows"), QueryText.Required(columns, "columns")];
        QueryResult answer = await RunAsync(http, QueryText.Read(by, where, measure, asOf)).ConfigureAwait(false);
        return JsonAnswer.Of(answer.Cross!.WriteTo);
    }

    private async Task<JsonAnswer> AnswerAsync(HttpContext http, AggregateQuery query) =>
        JsonAnswer.Of((await RunAsync(http, query).ConfigureAwait(false)).WriteTo);

    /// <summary>Runs a query with the engine of the host; with the catalog of the request if it has none.</summary>
    private async ValueTask<QueryResult> RunAsync(HttpContext http, AggregateQuery query)
    {
        IQueryEngine? engine = http
            .RequestServices.GetServices<PartnershipRegistration>()
            .First(registration => Equals(registration.Key, options.Key))
            .EngineOf(http.RequestServices);
        if (engine is null)
            return query.Run(Snapshot(http).Catalog, DimensionsOf(http), options.Limits);
        return QueryRunner.OverLimit(query.Where, options.Limits) is { } over
            ? throw new InvalidQueryException([over])
            : await engine.RunAsync(query, http.RequestAborted).ConfigureAwait(false);
    }

    private PartnershipSnapshot Snapshot(HttpContext http) => Service<PartnershipSnapshot>(http);

    private QueryDimensions DimensionsOf(HttpContext http) => Service<QueryDimensions>(http);

    private T Service<T>(HttpContext http)
        where T : notnull =>
        options.Key is null
            ? http.RequestServices.GetRequiredService<T>()
            : http.RequestServices.GetRequiredKeyedService<T>(options.Key);

    /// <summary>Reads the body; null if it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > MaxBodyBytes)
            return null;
        byte[] buffer = new byte[MaxBodyBytes + 1];
        int read = await request
            .Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        return read > MaxBodyBytes ? null : buffer.AsMemory(0, read);
    }
}
