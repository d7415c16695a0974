using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Samples.Api;

/// <summary>Reads a query from the parameters of an address.</summary>
internal static class QueryText
{
    /// <exception cref="InvalidQueryException">The filter is invalid, or there are too many dimensions.</exception>
    public static AggregateQuery Read(string[]? by, string? where, string? measure, DateOnly? asOf)
    {
        if (where is not null && !IsOneValue(where))
        {
            throw new InvalidQueryException([
                new DataIssue
                {
                    Severity = IssueSeverity.Error,
                    Code = "json-syntax",
                    JsonPath = "$.where",
                    Message = "The filter is not one value in JSON.",
                    Expected = """a filter, such as {"dimension":"country","in":["TR"]}.""",
                },
            ]);
        }

        AggregateQuery query = where is null ? new AggregateQuery() : AggregateQuery.Parse($$"""{"where":{{where}}}""");
        if (by?.Length > 2)
        {
            throw new InvalidQueryException([
                new DataIssue
                {
                    Severity = IssueSeverity.Error,
                    Code = "list-too-long",
                    JsonPath = "$.by",
                    Message = $"The query counts by {by.Length} dimensions.",
                    Expected = "zero, one or two dimensions.",
                },
            ]);
        }

        return query with
        {
            By = [.. by ?? []],
            Aggregate = measure is null ? QueryAggregate.Facts : QueryAggregate.Distinct(measure),
            AsOf = asOf,
        };
    }

    // Text after the value would become another member of the query.
    private static bool IsOneValue(string text)
    {
        try
        {
            using JsonDocument value = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads the body up to a number of bytes.</summary>
    public static async Task<byte[]> ReadAtMostAsync(
        this HttpRequest request,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        byte[] buffer = new byte[maxBytes];
        int read = await request.Body.ReadAtLeastAsync(buffer, maxBytes, throwOnEndOfStream: false, cancellationToken);
        return buffer[..read];
    }
}
