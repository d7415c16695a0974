using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>The addresses of the API, under <c>/api/{set}</c>.</summary>
internal static class PartnershipEndpoints
{
    private const int MaxPageSize = 200;
    private const int MaxBodyBytes = 64 * 1024;

    // An answer is made in memory before it is sent.
    private static readonly QueryLimits Limits = QueryLimits.Default with { MaxCells = 50_000 };

    public static void MapPartnerships(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/{set}").WithTags("Partnerships");
        api.AddEndpointFilterFactory(
            (_, next) =>
                async invocation =>
                    await invocation
                        .HttpContext.RequestServices.GetRequiredService<SnapshotTag>()
                        .InvokeAsync(invocation, next)
        );
        api.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        api.MapGet("/dimensions", Dimensions).WithSummary("Lists the dimensions.");
        api.MapGet("/partnerships", List)
            .WithSummary("Gets a page of the partnerships that count, ordered by country.");
        api.MapGet("/partnerships/{id}", Get).WithSummary("Gets one partnership.");
        api.MapGet("/partnerships/{id}/explanations/{dimension}", Explain)
            .WithSummary("Explains the categories of a partnership in a dimension.");
        api.MapGet("/count", Count).WithSummary("Counts by zero, one or two dimensions.");
        api.MapPost("/count", CountPosted).WithSummary("Answers a query in JSON.").Accepts<object>("application/json");
        api.MapGet("/cross-table", Cross).WithSummary("Makes a cross table.");
    }

    private static IResult Dimensions(string set, RequestSnapshot request) =>
        Results.Json(
            request.Dimensions.Partnerships.Select(dimension => new
            {
                dimension.Id,
                Nl = dimension.Label.Dutch,
                En = dimension.Label.English,
                dimension.IsMultiValued,
                dimension.IsOrdered,
            })
        );

    private static IResult List(string set, RequestSnapshot request, string? where, int skip = 0, int take = 50)
    {
        if (skip < 0 || take is < 0 or > MaxPageSize)
        {
            return Results.Problem(
                $"skip must be 0 or more, and take 0 to {MaxPageSize}.",
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        Cube<PartnershipFact> cube = QueryText
            .Read(null, where, null, null)
            .SelectPartnerships(request.Catalog, request.Dimensions, Limits);
        IReadOnlyList<PartnershipFact> page = cube.Page(
            new PageRequest<PartnershipFact>
            {
                OrderBy = PartnershipDimensions.Country,
                Skip = skip,
                Take = take,
            }
        );
        return Results.Json(
            new
            {
                Total = cube.Count,
                cube.Certain,
                cube.Possible,
                Items = page.Select(PartnershipItem.Of),
            }
        );
    }

    private static IResult Get(string set, RequestSnapshot request, string id) =>
        Results.Json(PartnershipItem.Of(request.Catalog.GetPartnership(id)));

    private static IResult Explain(string set, RequestSnapshot request, string id, string dimension, string? lang)
    {
        Dimension<PartnershipFact> asked =
            request.Dimensions.FindOfPartnerships(dimension)
            ?? throw new KeyNotFoundException($"Dimension '{dimension}' does not exist.");
        Explanation explanation = request.Catalog.Explain(id, asked);
        Language language = lang == "nl" ? Language.Dutch : Language.English;
        return Results.Json(
            new
            {
                Id = id,
                Dimension = asked.Id,
                explanation.ClassifierVersion,
                explanation.IsUnknown,
                Reasons = explanation.ReasonsByCode.Select(reason => new
                {
                    reason.Category,
                    Rule = reason.Rule.In(language),
                    Evidence = reason.Evidence.Select(evidence => evidence.In(language)),
                }),
                Text = explanation.ToString(language),
            }
        );
    }

    private static IResult Count(
        string set,
        RequestSnapshot request,
        string[]? by,
        string? where,
        string? measure,
        DateOnly? asOf
    ) => Results.Json(QueryText.Read(by, where, measure, asOf).Run(request.Catalog, request.Dimensions, Limits));

    private static async Task<IResult> CountPosted(
        string set,
        RequestSnapshot request,
        HttpRequest http,
        CancellationToken cancellationToken
    )
    {
        if (http.ContentLength > MaxBodyBytes)
        {
            return Results.Problem(
                $"A query can have at most {MaxBodyBytes} bytes.",
                statusCode: StatusCodes.Status413PayloadTooLarge
            );
        }

        byte[] body = await http.ReadAtMostAsync(MaxBodyBytes + 1, cancellationToken);
        return Results.Json(AggregateQuery.Parse(body).Run(request.Catalog, request.Dimensions, Limits));
    }

    private static IResult Cross(
        string set,
        RequestSnapshot request,
        string rows,
        string columns,
        string? where,
        string? measure,
        DateOnly? asOf
    ) =>
        Results.Json(
            QueryText
                .Read([rows, columns], where, measure, asOf)
                .Run(request.Catalog, request.Dimensions, Limits)
                .Cross!
        );
}
