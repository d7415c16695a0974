using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>
/// Adds one ETag per snapshot, because an answer depends only on the snapshot and the address. Versions restart with
/// the program, so the tag also contains the run of the program.
/// </summary>
public sealed class SnapshotTag : IEndpointFilter
{
    private readonly string _run = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..12];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        RequestSnapshot request = http.RequestServices.GetRequiredService<RequestSnapshot>();
        EntityTagHeaderValue tag = new(
            string.Create(CultureInfo.InvariantCulture, $"\"{_run}-{request.Set}-{request.Snapshot.Version}\"")
        );
        if (HttpMethods.IsGet(http.Request.Method))
        {
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                http.Response.Headers.ETag = tag.ToString();
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                {
                    http.Response.Headers.CacheControl = "no-cache";
                    http.Response.Headers.ETag = tag.ToString();
                }

                return Task.CompletedTask;
            });
        }

        return await next(context);
    }
}
