using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>
/// An answer in JSON with an ETag of its content: the same answer has the same tag on every replica and after a
/// restart.
/// </summary>
internal sealed class JsonAnswer : IResult
{
    private const int TagBytes = 16;

    private readonly Action<Utf8JsonWriter> _write;

    private JsonAnswer(Action<Utf8JsonWriter> write) => _write = write;

    public static JsonAnswer Of(Action<Utf8JsonWriter> write) => new(write);

    public static JsonAnswer Of<T>(T value, JsonTypeInfo<T> type) =>
        new(writer => JsonSerializer.Serialize(writer, value, type));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArrayBufferWriter<byte> content = new();
        using (Utf8JsonWriter writer = new(content))
            _write(writer);
        await SendAsync(httpContext, content.WrittenMemory, "application/json; charset=utf-8").ConfigureAwait(false);
    }

    /// <summary>Sends content with its tag, or the status 304 if the client has it already.</summary>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> content, string contentType)
    {
        HttpResponse response = http.Response;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            EntityTagHeaderValue tag = TagOf(content.Span);
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "no-cache";
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = contentType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(content, http.RequestAborted).ConfigureAwait(false);
    }

    private static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..TagBytes])}\"");
    }
}
