using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.AspNetCore.Api;
using Gemeente.Partnerships.AspNetCore.Dashboard;
using Gemeente.Partnerships.AspNetCore.Hosting;
using Gemeente.Partnerships.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gemeente.Partnerships.AspNetCore;

/// <summary>Maps the addresses of partnerships in a web application.</summary>
public static class PartnershipEndpoints
{
    /// <summary>
    /// Maps a web API of the partnerships that were added with <c>AddPartnerships</c>: list, get, count, cross table,
    /// explanations and dimensions. docs/reference/api.md describes the addresses.
    /// </summary>
    /// <param name="endpoints">The web application.</param>
    /// <param name="prefix">The address that precedes all others, such as <c>/api/partnerships</c>.</param>
    /// <param name="options">The options; null for the set without a key and safe limits.</param>
    /// <returns>The addresses, for conventions such as authorization.</returns>
    /// <remarks>
    /// Each answer has an ETag of its content, so that replicas agree on it. Errors are problem details (RFC 9457).
    /// Documents of <c>AddOpenApi</c> have the schemas of query and answer. If the services have an
    /// <see cref="IQueryEngine"/> (with the key of the set), it answers counts and cross tables; otherwise the catalog
    /// does.
    /// </remarks>
    public static RouteGroupBuilder MapPartnerships(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string prefix,
        PartnershipEndpointOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        options ??= new PartnershipEndpointOptions();
        StoreLog.Attach(endpoints.ServiceProvider);
        ApiHandlers handlers = new(options);
        RouteGroupBuilder api = endpoints.MapGroup(prefix).WithTags("Partnerships");
        api.AddEndpointFilter(new ProblemFilter());
        api.MapGet("/dimensions", handlers.Dimensions)
            .WithSummary("Lists the dimensions that can be counted by.")
            .WithSchemas(ApiSchemas.DimensionList);
        api.MapGet("/partnerships", handlers.List)
            .WithSummary("Gets a page of the partnerships that count, by country.")
            .WithSchemas(ApiSchemas.Page);
        api.MapGet("/partnerships/{id}", handlers.Get)
            .WithSummary("Gets one partnership, with its record.")
            .WithSchemas(ApiSchemas.Partnership);
        api.MapGet("/partnerships/{id}/explanations/{dimension}", handlers.Explain)
            .WithSummary("Explains the categories of a partnership in a dimension.")
            .WithSchemas(ApiSchemas.Explanation);
        api.MapGet("/count", handlers.Count)
            .WithSummary("Counts by zero, one or more dimensions.")
            .WithSchemas(ApiSchemas.QueryResult);
        api.MapPost("/count", handlers.CountPosted)
            .WithSummary("Answers a query.")
            .WithSchemas(ApiSchemas.QueryResult, ApiSchemas.AggregateQuery);
        api.MapGet("/cross-table", handlers.Cross)
            .WithSummary("Makes a cross table.")
            .WithSchemas(ApiSchemas.CrossTable);
        return api;
    }

    /// <summary>
    /// Maps a dashboard of the partnerships that were added with <c>AddPartnerships</c>: filters, date, charts, maps,
    /// list, sources and downloads, in Dutch and English. docs/how-to/dashboard.md describes it.
    /// </summary>
    /// <param name="endpoints">The web application.</param>
    /// <param name="prefix">The address of the dashboard, such as <c>/stedenbanden</c>.</param>
    /// <param name="options">The options; null for the set without a key.</param>
    /// <returns>The addresses, for conventions such as authorization.</returns>
    /// <remarks>
    /// The server makes the pages. They work by keyboard and without script, their address is their state, and their
    /// content security policy allows no inline script.
    /// </remarks>
    public static RouteGroupBuilder MapPartnershipsDashboard(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string prefix,
        PartnershipDashboardOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        StoreLog.Attach(endpoints.ServiceProvider);
        DashboardHandlers handlers = new(options ?? new PartnershipDashboardOptions());
        RouteGroupBuilder dashboard = endpoints.MapGroup(prefix).ExcludeFromDescription();
        dashboard.MapGet("/", handlers.PageAsync);
        dashboard.MapGet("/{file}", handlers.FileAsync);
        return dashboard;
    }
}
