using System.Text.Json;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>An answer that writes itself as JSON.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write) : IResult
{
    public static IResult Of(Action<Utf8JsonWriter> write) => new JsonAnswer(write);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter writer = new(httpContext.Response.BodyWriter);
        write(writer);
        await writer.FlushAsync(httpContext.RequestAborted);
    }
}
