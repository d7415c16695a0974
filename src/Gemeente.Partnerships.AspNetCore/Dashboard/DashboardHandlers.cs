using System.Text;
using Gemeente.Partnerships.AspNetCore.Api;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Reporting.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>Answers the addresses of a dashboard.</summary>
internal sealed class DashboardHandlers(PartnershipDashboardOptions options)
{
    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'self'";

    // A report that is opened from the host has its style sheet inside, and nothing else.
    private const string FilePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly Lazy<(byte[] Css, byte[] Script)> Assets = new(() =>
        (
            Encoding.UTF8.GetBytes(ReportHtml.StyleSheet + Resource("dashboard.css")),
            Encoding.UTF8.GetBytes(Resource("dashboard.js"))
        )
    );

    private readonly DatedCatalogs _catalogs = new();

    public Task PageAsync(HttpContext http)
    {
        DashboardState state = DashboardState.Read(http.Request, options);
        string address = AddressOf(http);
        string page;
        try
        {
            PartnershipCatalog catalog = CatalogOf(http, state);
            QueryDimensions dimensions = Service<QueryDimensions>(http);
            DashboardModel model = DashboardModel.Create(catalog, state, dimensions, options);
            page = DashboardPage.Write(
                address,
                state,
                html =>
                    html.Write(
                        model,
                        options,
                        () => DashboardModel.CountWithoutSearch(catalog, state, dimensions, options)
                    )
            );
        }
        catch (InvalidQueryException invalid)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            page = DashboardPage.Write(address, state, html => html.WriteInvalid(invalid));
        }

        AddPolicy(http.Response, PagePolicy);
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return JsonAnswer.SendAsync(http, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");
    }

    public Task FileAsync(HttpContext http)
    {
        string name = (string)http.Request.RouteValues["file"]!;
        AddPolicy(http.Response, FilePolicy);
        switch (name)
        {
            case "dashboard.css":
                return JsonAnswer.SendAsync(http, Assets.Value.Css, "text/css; charset=utf-8");
            case "dashboard.js":
                return JsonAnswer.SendAsync(http, Assets.Value.Script, "text/javascript; charset=utf-8");
        }

        DashboardState state = DashboardState.Read(http.Request, options);
        (ReadOnlyMemory<byte> Content, string Type)? file;
        try
        {
            file = DashboardFiles.Write(
                name,
                DashboardModel.Create(CatalogOf(http, state), state, Service<QueryDimensions>(http), options)
            );
        }
        catch (InvalidQueryException invalid)
        {
            return ProblemAnswer.Of(invalid)!.ExecuteAsync(http);
        }

        if (file is not { } found)
            return new ProblemAnswer(StatusCodes.Status404NotFound, "The file does not exist.").ExecuteAsync(http);
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"stedenbanden-{name}",
        }.ToString();
        return JsonAnswer.SendAsync(http, found.Content, found.Type);
    }

    private static string AddressOf(HttpContext http) =>
        (http.Request.PathBase + http.Request.Path).ToString().TrimEnd('/');

    private static void AddPolicy(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(DashboardHandlers).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private PartnershipCatalog CatalogOf(HttpContext http, DashboardState state)
    {
        PartnershipSnapshot snapshot = Service<PartnershipSnapshot>(http);
        return _catalogs.Get(snapshot, state.AsOf ?? snapshot.Catalog.AsOfDate);
    }

    private T Service<T>(HttpContext http)
        where T : notnull =>
        options.Key is null
            ? http.RequestServices.GetRequiredService<T>()
            : http.RequestServices.GetRequiredKeyedService<T>(options.Key);
}
