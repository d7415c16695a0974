using System.Text;
using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.AspNetCore.Api;
using Gemeente.Partnerships.AspNetCore.Dashboard;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gemeente.Partnerships.Tool.Serving;

/// <summary>Answers the requests of the server with the dashboard of one catalog.</summary>
/// <remarks>
/// A request with the name of another host is refused: a page of another site could otherwise read the answers under a
/// name that it points to this computer.
/// </remarks>
/// <param name="catalog">The records.</param>
/// <param name="console">The outputs, of which the language is that of the dashboard.</param>
internal sealed class DashboardApplication(PartnershipCatalog catalog, ToolConsole console)
    : IHttpApplication<HttpContext>
{
    private static readonly string[] Hosts = ["127.0.0.1", "localhost"];

    private readonly Lock _messages = new();
    private readonly DashboardHandlers _handlers = new(new PartnershipDashboardOptions { Language = console.Language });
    private readonly Services _services = new(new PartnershipStore(catalog).Current);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
        new DefaultHttpContext(contextFeatures) { RequestServices = _services };

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser did not wait for the answer.
        }
        catch (Exception failure)
        {
            lock (_messages)
                console.Tell(MessageTexts.RequestFailed(context.Request.Path.Value!, failure));
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.Clear();
            string reason = MessageTexts.NotAnswered.In(console.Language);
            await new ProblemAnswer(StatusCodes.Status500InternalServerError, reason)
                .ExecuteAsync(context)
                .ConfigureAwait(false);
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception) { }

    private Task AnswerAsync(HttpContext context)
    {
        if (!Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return RefuseHostAsync(context.Response);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
            return Task.CompletedTask;
        }

        string file = context.Request.Path.Value!.TrimStart('/');
        if (file.Length == 0)
            return _handlers.PageAsync(context);
        context.Request.RouteValues["file"] = file;
        return _handlers.FileAsync(context);
    }

    private async Task RefuseHostAsync(HttpResponse response)
    {
        byte[] line = Encoding.UTF8.GetBytes($"{MessageTexts.OtherHost.In(console.Language)}\n");
        response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = line.Length;
        await response.Body.WriteAsync(line, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The services that the dashboard asks for. Safe for use by several threads.</summary>
    private sealed class Services(PartnershipSnapshot snapshot) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(PartnershipSnapshot) ? snapshot
            : serviceType == typeof(QueryDimensions) ? QueryDimensions.BuiltIn
            : null;
    }
}
