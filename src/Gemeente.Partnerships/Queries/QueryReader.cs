using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Reads queries and filters from JSON, and reports all errors that can be found without a catalog.
/// </summary>
internal sealed class QueryReader
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxDepth = 64;
    private const string QueryMembers = "cube, by, where, measure, asOf";
    private const string FilterMembers = "and, or, not, dimension, in, from, to";
    private const string FilterExpected =
        "true, false, or an object with one of and, or, not, or dimension with in, from or to";
    private const string MeasureExpected = "\"facts\", or an object with one of distinct or sum";

    private readonly QueryJson _json;

    private QueryReader(QueryJson json) => _json = json;

    /// <summary>Returns the query; null, with issues, where the JSON is not a query.</summary>
    public static AggregateQuery? Read(string json, List<DataIssue> issues) =>
        json.Length > MaxBytes ? TooLarge(json.Length, issues) : Read(Encoding.UTF8.GetBytes(json), issues);

    /// <summary>Returns the query; null, with issues, where the JSON is not a query.</summary>
    public static AggregateQuery? Read(ReadOnlySpan<byte> utf8Json, List<DataIssue> issues)
    {
        if (utf8Json.Length > MaxBytes)
            return TooLarge(utf8Json.Length, issues);
        using JsonDocument? document = new QueryJson(issues).Parse(utf8Json, MaxDepth);
        return document is null ? null : Read(document, issues);
    }

    /// <summary>Returns the query; null, with issues, where the JSON is not a query.</summary>
    public static AggregateQuery? Read(JsonDocument document, List<DataIssue> issues)
    {
        AggregateQuery query = new QueryReader(new QueryJson(issues)).ReadQuery(document.RootElement);
        return issues.Count == 0 ? query : null;
    }

    /// <summary>Returns the filter; null, with issues, where the JSON is not a filter.</summary>
    public static QueryFilter? ReadFilter(ReadOnlySpan<byte> utf8Json, List<DataIssue> issues)
    {
        QueryJson json = new(issues);
        using JsonDocument? document = json.Parse(utf8Json, int.MaxValue);
        QueryFilter? filter = document is null
            ? null
            : new QueryReader(json).ReadFilter(document.RootElement, "$", level: 1);
        return issues.Count == 0 ? filter : null;
    }

    private static AggregateQuery? TooLarge(int length, List<DataIssue> issues)
    {
        new QueryJson(issues).Add("$", IssueMessages.QueryTooLarge(length, MaxBytes));
        return null;
    }

    private AggregateQuery ReadQuery(JsonElement json)
    {
        AggregateQuery query = new();
        foreach ((string name, JsonElement value, string path) in _json.Members(json, "$"))
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
                    query = query with { Aggregate = ReadAggregate(value, path) };
                    break;
                case "asOf":
                    query = query with { AsOf = ReadDate(value, path) };
                    break;
                default:
                    _json.Add(path, IssueMessages.QueryUnknownMember(name, QueryMembers));
                    break;
            }
        }

        return query;
    }

    private QueryCube ReadCube(JsonElement json, string path)
    {
        if (_json.Text(json, path) is not { } code)
            return default;
        QueryCube? cube = QueryWriter.Cubes.Find(Encoding.UTF8.GetBytes(code));
        if (cube is null)
            _json.Add(path, IssueMessages.QueryUnknownCube(code, QueryWriter.Cubes.All));
        return cube ?? default;
    }

    private ValueList<string> ReadBy(JsonElement json, string path)
    {
        ValueList<string> by = _json.Texts(json, path);
        if (by.Count <= AggregateQuery.MaxDimensions)
            return by;
        _json.Add(path, IssueMessages.QueryTooManyDimensions(by.Count, AggregateQuery.MaxDimensions));
        return [];
    }

    private QueryAggregate ReadAggregate(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            if (!json.ValueEquals("facts"))
                _json.Add(path, IssueMessages.QueryUnknownMeasure(MeasureExpected));
            return QueryAggregate.Facts;
        }

        QueryAggregate? aggregate = null;
        foreach ((string name, JsonElement value, string at) in _json.Members(json, path, MeasureExpected))
        {
            if (name is not ("distinct" or "sum"))
                _json.Add(at, IssueMessages.QueryUnknownMember(name, "distinct, sum"));
            else if (aggregate is not null)
                _json.Add(path, IssueMessages.QueryUnknownMeasure(MeasureExpected));
            else
                aggregate =
                    name == "sum"
                        ? QueryAggregate.Sum(_json.Text(value, at) ?? "")
                        : QueryAggregate.Distinct(_json.Text(value, at) ?? "");
        }

        if (aggregate is null && json.ValueKind == JsonValueKind.Object)
            _json.Add(path, IssueMessages.QueryWithoutMeasure(MeasureExpected));
        return aggregate ?? QueryAggregate.Facts;
    }

    private DateOnly? ReadDate(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Null || _json.Text(json, path) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        _json.Add(path, IssueMessages.JsonMalformedDate(Excerpt.Of(text), "an existing day such as 2007-06-30"));
        return null;
    }

    private QueryFilter ReadFilter(JsonElement json, string path, int level)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return json.GetBoolean() ? QueryFilter.All : QueryFilter.None;
        List<(string Name, JsonElement Value, string Path)> members = [.. _json.Members(json, path, FilterExpected)];
        if (json.ValueKind != JsonValueKind.Object)
            return QueryFilter.None;
        return members is [("and" or "or" or "not", _, _)]
            ? ReadCombined(members[0].Name, members[0].Value, members[0].Path, level)
            : ReadCategories(members, path);
    }

    private QueryFilter ReadCombined(string name, JsonElement json, string path, int level)
    {
        if (level >= QueryFilter.MaxLevels)
        {
            _json.Add(path, IssueMessages.FilterTooDeep(QueryFilter.MaxLevels));
            return QueryFilter.None;
        }

        if (name == "not")
            return Combine(QueryFilterKind.Not, [ReadFilter(json, path, level + 1)]);
        List<QueryFilter> operands = [];
        foreach ((JsonElement operand, string at) in _json.Items(json, path))
            operands.Add(ReadFilter(operand, at, level + 1));
        return Combine(name == "and" ? QueryFilterKind.And : QueryFilterKind.Or, [.. operands]);
    }

    private QueryFilter ReadCategories(List<(string Name, JsonElement Value, string Path)> members, string path)
    {
        string? dimension = null;
        string? from = null;
        string? to = null;
        ValueList<string>? codes = null;
        foreach ((string name, JsonElement value, string at) in members)
        {
            switch (name)
            {
                case "dimension":
                    dimension = _json.Text(value, at) ?? "";
                    break;
                case "in":
                    codes = _json.Texts(value, at);
                    break;
                case "from":
                    from = _json.Text(value, at);
                    break;
                case "to":
                    to = _json.Text(value, at);
                    break;
                case "and" or "or" or "not":
                    _json.Add(at, IssueMessages.FilterOperatorNotAlone(name));
                    break;
                default:
                    _json.Add(at, IssueMessages.QueryUnknownMember(name, FilterMembers));
                    break;
            }
        }

        if (dimension is null && !members.Exists(member => member.Name is "and" or "or" or "not"))
            _json.Add(path, IssueMessages.FilterWithoutSelection(FilterExpected));
        if (codes is not null && (from ?? to) is not null)
            _json.Add(path, IssueMessages.FilterWithListAndRange());
        return codes is not null
            ? QueryFilter.In(dimension ?? "", codes)
            : QueryFilter.Between(dimension ?? "", from, to);
    }

    // Not simplified, so that JSON paths in issues of the query are those of its text.
    private static QueryFilter Combine(QueryFilterKind kind, ValueList<QueryFilter> operands) =>
        operands.Count > 0 ? QueryFilter.Combined(kind, operands)
        : kind == QueryFilterKind.And ? QueryFilter.All
        : QueryFilter.None;
}
