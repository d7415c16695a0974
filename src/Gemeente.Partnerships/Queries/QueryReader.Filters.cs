using System.Text.Json;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Queries;

/// <summary>Reads the filter of a query.</summary>
internal sealed partial class QueryReader
{
    private const string FilterExpected =
        "true, false, or an object with one of and, or, not, or dimension with in, from or to";

    private QueryFilter ReadFilter(JsonElement json, string path, int level)
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return json.GetBoolean() ? QueryFilter.All : QueryFilter.None;
        List<(string Name, JsonElement Value, string Path)> members = [.. Members(json, path, FilterExpected)];
        if (json.ValueKind != JsonValueKind.Object)
            return QueryFilter.None;
        if (members is [("and" or "or" or "not", _, _)])
            return ReadCombined(members[0].Name, members[0].Value, members[0].Path, level);
        return ReadCategories(members, path);
    }

    private QueryFilter ReadCombined(string name, JsonElement json, string path, int level)
    {
        if (level >= QueryFilter.MaxLevels)
        {
            Add(path, IssueMessages.FilterTooDeep(QueryFilter.MaxLevels));
            return QueryFilter.None;
        }

        if (name == "not")
            return Combine(QueryFilterKind.Not, [ReadFilter(json, path, level + 1)]);
        List<QueryFilter> operands = [];
        foreach ((JsonElement operand, string at) in Items(json, path))
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
                    dimension = Text(value, at) ?? "";
                    break;
                case "in":
                    codes = Texts(value, at);
                    break;
                case "from":
                    from = Text(value, at);
                    break;
                case "to":
                    to = Text(value, at);
                    break;
                case "and" or "or" or "not":
                    Add(at, IssueMessages.FilterOperatorNotAlone(name));
                    break;
                default:
                    Unexpected(name, at, "and, or, not, dimension, in, from, to");
                    break;
            }
        }

        if (dimension is null && !members.Exists(member => member.Name is "and" or "or" or "not"))
            Add(path, IssueMessages.FilterWithoutSelection(FilterExpected));
        if (codes is not null && (from ?? to) is not null)
            Add(path, IssueMessages.FilterWithListAndRange());
        return codes is not null
            ? QueryFilter.In(dimension ?? "", codes)
            : QueryFilter.Between(dimension ?? "", from, to);
    }

    /// <summary>
    /// As it is written, so that places in the query stay what they are in its JSON; all alike when empty.
    /// </summary>
    private static QueryFilter Combine(QueryFilterKind kind, ValueList<QueryFilter> operands) =>
        operands.Count > 0 ? QueryFilter.Combined(kind, operands)
        : kind == QueryFilterKind.And ? QueryFilter.All
        : QueryFilter.None;
}
