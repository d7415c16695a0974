using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>Reads a query from the parameters of an address.</summary>
internal static class QueryText
{
    /// <exception cref="InvalidQueryException">A parameter is invalid.</exception>
    public static AggregateQuery Read(string[]? by, string? where, string? measure, string? asOf)
    {
        if (where is not null && !IsOneValue(where))
        {
            throw Invalid(
                "json-syntax",
                "where",
                "The filter is not one value in JSON.",
                """a filter, such as {"dimension":"country","in":["TR"]}."""
            );
        }

        AggregateQuery query = where is null ? new AggregateQuery() : AggregateQuery.Parse($$"""{"where":{{where}}}""");
        if (by?.Length > AggregateQuery.MaxDimensions)
        {
            throw new InvalidQueryException([
                IssueMessages.QueryTooManyDimensions(by.Length, AggregateQuery.MaxDimensions).ToIssue() with
                {
                    JsonPath = "$.by",
                },
            ]);
        }

        return query with
        {
            By = [.. by ?? []],
            Aggregate = measure is null ? QueryAggregate.Facts : QueryAggregate.Distinct(measure),
            AsOf = Date(asOf),
        };
    }

    /// <exception cref="InvalidQueryException">The text is not a number within the bounds.</exception>
    public static int Number(string? text, string name, int min, int max, int missing)
    {
        if (text is null)
            return missing;
        return
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= min
            && number <= max
            // int.TryParse alone would skip null characters at the end.
            && !text.Contains('\0')
            ? number
            : throw Invalid(
                "invalid-number",
                name,
                $"'{Short(text)}' is not a number that {name} can be.",
                string.Create(CultureInfo.InvariantCulture, $"{name} {min} to {max}.")
            );
    }

    /// <exception cref="InvalidQueryException">The text is missing.</exception>
    public static string Required(string? text, string name) =>
        string.IsNullOrEmpty(text)
            ? throw Invalid("missing-member", name, $"The parameter {name} is missing.", "the id of a dimension.")
            : text;

    /// <exception cref="InvalidQueryException">The text is not a language of the library.</exception>
    public static Language LanguageOf(string? text) =>
        text switch
        {
            "nl" => Language.Dutch,
            null or "en" => Language.English,
            _ => throw Invalid("unknown-value", "lang", $"'{Short(text)}' is not a language.", "nl or en."),
        };

    private static DateOnly? Date(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw Invalid("invalid-date", "asOf", $"'{Short(text)}' is not a day.", "a day, such as 2007-06-30.");
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}...";

    private static InvalidQueryException Invalid(string code, string parameter, string message, string expected) =>
        new([
            new DataIssue
            {
                Severity = IssueSeverity.Error,
                Code = code,
                JsonPath = $"$.{parameter}",
                Message = message,
                Expected = expected,
            },
        ]);

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
}
