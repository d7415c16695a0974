using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Reads queries from JSON and finds everything that is wrong with them, as far as that can be told without a catalog.
/// </summary>
internal sealed partial class QueryReader
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxDepth = 64;
    private const int MaxDimensions = 2;
    private const int MaxIssues = 100;
    private const string QueryMembers = "cube, by, where, measure, asOf";

    private readonly List<DataIssue> _issues;

    private QueryReader(List<DataIssue> issues) => _issues = issues;

    /// <summary>The query; null when something is wrong.</summary>
    public static AggregateQuery? Read(string json, List<DataIssue> issues) =>
        json.Length > MaxBytes ? TooLarge(json.Length, issues) : Read(Encoding.UTF8.GetBytes(json), issues);

    /// <summary>The query; null when something is wrong.</summary>
    public static AggregateQuery? Read(ReadOnlySpan<byte> utf8Json, List<DataIssue> issues)
    {
        if (utf8Json.Length > MaxBytes)
            return TooLarge(utf8Json.Length, issues);
        using JsonDocument? document = Parse(utf8Json, MaxDepth, issues);
        return document is null ? null : Read(document, issues);
    }

    /// <summary>The query; null when something is wrong.</summary>
    public static AggregateQuery? Read(JsonDocument document, List<DataIssue> issues)
    {
        AggregateQuery query = new QueryReader(issues).ReadQuery(document.RootElement);
        return issues.Count == 0 ? query : null;
    }

    /// <summary>The filter; null when something is wrong.</summary>
    public static QueryFilter? ReadFilter(ReadOnlySpan<byte> utf8Json, List<DataIssue> issues)
    {
        using JsonDocument? document = Parse(utf8Json, int.MaxValue, issues);
        QueryFilter? filter = document is null
            ? null
            : new QueryReader(issues).ReadFilter(document.RootElement, "$", level: 1);
        return issues.Count == 0 ? filter : null;
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> utf8Json, int depth, List<DataIssue> issues)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            issues.Add(IssueAt("$", IssueMessages.QueryNotUtf8()));
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8Json.ToArray(), new JsonDocumentOptions { MaxDepth = depth });
        }
        catch (JsonException wrong)
        {
            string reason = wrong.Message.Split(" LineNumber:")[0];
            issues.Add(
                IssueAt("$", IssueMessages.QuerySyntax(reason)) with
                {
                    Line = (int?)wrong.LineNumber + 1,
                    Column = (int?)wrong.BytePositionInLine + 1,
                }
            );
            return null;
        }
    }

    private AggregateQuery ReadQuery(JsonElement json)
    {
        AggregateQuery query = new();
        foreach ((string name, JsonElement value, string path) in Members(json, "$"))
        {
            switch (name)
            {
                case "cube":
                    query = query with { Cube = ReadCube(value, path) };
                    break;
                case "by":
                    query = query with { By = ReadBy(value, path) };
                    break;
                case "where":
                    query = query with { Where = ReadFilter(value, path, level: 1) };
                    break;
                case "measure":
                    query = query with { Measure = ReadMeasure(value, path) };
                    break;
                case "asOf":
                    query = query with { AsOf = ReadDate(value, path) };
                    break;
                default:
                    Unexpected(name, path, QueryMembers);
                    break;
            }
        }

        return query;
    }

    private QueryCube ReadCube(JsonElement json, string path)
    {
        if (Text(json, path) is not { } code)
            return default;
        QueryCube? cube = QueryWriter.Cubes.Find(Encoding.UTF8.GetBytes(code));
        if (cube is null)
            Add(path, IssueMessages.QueryUnknownCube(code, QueryWriter.Cubes.All));
        return cube ?? default;
    }

    private ValueList<string> ReadBy(JsonElement json, string path)
    {
        ValueList<string> by = Texts(json, path);
        if (by.Count <= MaxDimensions)
            return by;
        Add(path, IssueMessages.QueryTooManyDimensions(by.Count, MaxDimensions));
        return [];
    }

    private QueryAggregate ReadMeasure(JsonElement json, string path)
    {
        const string expected = "\"facts\", or an object with the member distinct";
        if (json.ValueKind == JsonValueKind.String)
        {
            if (!json.ValueEquals("facts"))
                Add(path, IssueMessages.QueryUnknownMeasure(expected));
            return QueryAggregate.Facts;
        }

        QueryAggregate? measure = null;
        foreach ((string name, JsonElement value, string at) in Members(json, path, expected))
        {
            if (name == "distinct")
                measure = QueryAggregate.Distinct(Text(value, at) ?? "");
            else
                Unexpected(name, at, "distinct");
        }

        if (measure is null && json.ValueKind == JsonValueKind.Object)
            Add(path, IssueMessages.QueryWithoutMeasure(expected));
        return measure ?? QueryAggregate.Facts;
    }

    private DateOnly? ReadDate(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null || Text(json, path) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        Add(path, IssueMessages.QueryMalformedDate(text));
        return null;
    }

    private static AggregateQuery? TooLarge(int length, List<DataIssue> issues)
    {
        issues.Add(IssueAt("$", IssueMessages.QueryTooLarge(length, MaxBytes)));
        return null;
    }
}
