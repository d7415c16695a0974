using System.Buffers;
using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>An error as problem details (RFC 9457). The problem of an invalid query lists all its errors.</summary>
internal sealed class ProblemAnswer(int status, string title, string? detail = null) : IResult
{
    private ValueList<DataIssue> _issues = [];

    /// <summary>Returns the problem of an exception; null for an exception that is not about the request.</summary>
    public static ProblemAnswer? Of(Exception failure) =>
        failure switch
        {
            InvalidQueryException invalid => new(StatusCodes.Status400BadRequest, "The query cannot be answered.")
            {
                _issues = invalid.Issues,
            },
            KeyNotFoundException missing => new(StatusCodes.Status404NotFound, missing.Message),
            ClassifierException broken => new(
                StatusCodes.Status500InternalServerError,
                $"Dimension '{broken.DimensionId}' cannot be counted by.",
                "Its classifier failed."
            ),
            TimeoutException => new(
                StatusCodes.Status503ServiceUnavailable,
                "The query took too long.",
                "The engine stopped it."
            ),
            _ => null,
        };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArrayBufferWriter<byte> content = new();
        using (Utf8JsonWriter writer = new(content))
            Write(writer);
        HttpResponse response = httpContext.Response;
        response.Headers.Remove(HeaderNames.ETag);
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = content.WrittenCount;
        await response.Body.WriteAsync(content.WrittenMemory, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title", title);
        writer.WriteNumber("status", status);
        if (detail is not null)
            writer.WriteString("detail", detail);
        if (_issues.Count > 0)
        {
            writer.WriteStartObject("errors");
            foreach (
                IGrouping<string, DataIssue> at in _issues.GroupBy(
                    issue => issue.JsonPath ?? "$",
                    StringComparer.Ordinal
                )
            )
            {
                writer.WriteStartArray(at.Key);
                foreach (DataIssue issue in at)
                {
                    writer.WriteStringValue(
                        issue.Expected is null ? issue.Message : $"{issue.Message} Expected: {issue.Expected}"
                    );
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
