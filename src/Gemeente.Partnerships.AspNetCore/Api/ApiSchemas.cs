using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>
/// The schemas of the web API in OpenAPI. Those of queries and their answers are the JSON Schemas of the core. Those of
/// other answers are written here. A test checks answers against them.
/// </summary>
internal static class ApiSchemas
{
    public const string AggregateQuery = nameof(AggregateQuery);
    public const string QueryResult = nameof(QueryResult);
    public const string CrossTable = nameof(CrossTable);
    public const string DimensionList = nameof(DimensionList);
    public const string Partnership = nameof(Partnership);
    public const string Page = "PartnershipPage";
    public const string Explanation = nameof(Explanation);
    private const string Problem = nameof(Problem);
    private const string JsonType = "application/json";

    private static readonly string MaxDimensions = Queries.AggregateQuery.MaxDimensions.ToString(
        CultureInfo.InvariantCulture
    );

    /// <summary>Describes the parameters that the addresses share.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["by"] = $"Ids of at most {MaxDimensions} dimensions.",
        ["rows"] = "Id of the dimension of the rows.",
        ["columns"] = "Id of the dimension of the columns.",
        ["where"] = "A filter in JSON: the schema QueryFilter.",
        ["measure"] = "Id of a dimension whose categories are counted once each, such as municipality.",
        ["asOf"] = "The reference date, such as 2007-06-30. The default is that of the catalog.",
        ["skip"] = "Number of partnerships to skip.",
        ["take"] = "Number of partnerships to return.",
        ["lang"] = "Language of the texts: nl or en.",
        ["id"] = "Id of the partnership.",
        ["dimension"] = "Id of the dimension.",
    };

    /// <summary>Describes an address in OpenAPI: the answer, the errors and the query in the body.</summary>
    /// <param name="address">The address.</param>
    /// <param name="answer">The schema of the answer.</param>
    /// <param name="body">The schema of the body; null without one.</param>
    public static void WithSchemas(this RouteHandlerBuilder address, string answer, string? body = null)
    {
        address.AddOpenApiOperationTransformer(
            (operation, context, _) =>
            {
                OpenApiDocument document = context.Document!;
                foreach ((string name, OpenApiSchema schema) in All())
                    document.AddComponent(name, schema);
                operation.Responses = new OpenApiResponses
                {
                    ["200"] = Response("The answer.", JsonType, answer, document),
                    ["304"] = new OpenApiResponse { Description = "The client has the answer already." },
                    ["400"] = Response("The query is invalid.", "application/problem+json", Problem, document),
                    ["404"] = Response("The id does not exist.", "application/problem+json", Problem, document),
                };
                foreach (OpenApiParameter parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                {
                    parameter.Description = Parameters.GetValueOrDefault(parameter.Name!);
                    parameter.Required |= parameter.Name is "rows" or "columns";
                }

                if (body is not null)
                {
                    operation.RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = ContentOf(JsonType, body, document),
                    };
                }

                return Task.CompletedTask;
            }
        );
    }

    private static OpenApiResponse Response(string description, string type, string schema, OpenApiDocument document) =>
        new() { Description = description, Content = ContentOf(type, schema, document) };

    private static Dictionary<string, OpenApiMediaType> ContentOf(
        string type,
        string schema,
        OpenApiDocument document
    ) => new(StringComparer.Ordinal) { [type] = new() { Schema = new OpenApiSchemaReference(schema, document) } };

    /// <summary>Makes the schemas. They refer to each other by name.</summary>
    private static IEnumerable<(string Name, OpenApiSchema Schema)> All() =>
        [
            .. JsonSchemas.Of(AggregateQuery, Queries.AggregateQuery.JsonSchema),
            .. JsonSchemas.Of(QueryResult, Queries.QueryResult.JsonSchema),
            (CrossTable, TableOf(Queries.QueryResult.JsonSchema)),
            (
                DimensionList,
                List(
                    Object(
                        "A dimension.",
                        ("id", Text()),
                        ("nl", Text("Name in Dutch.")),
                        ("en", Text("Name in English.")),
                        ("isMultiValued", Flag("True if a fact can have several categories.")),
                        ("isOrdered", Flag("True if the categories have an order."))
                    )
                )
            ),
            (Partnership, Required(Object("A partnership.", PartnershipMembers()), "id", "country", "status")),
            (
                Page,
                Object(
                    "A page of the list.",
                    ("total", Whole("Number of partnerships that are selected.")),
                    ("certain", Whole()),
                    ("possible", Whole()),
                    ("items", List(Reference(Partnership)))
                )
            ),
            (
                Explanation,
                Object(
                    "The reasons for the categories of a partnership.",
                    ("id", Text()),
                    ("dimension", Text()),
                    ("classifierVersion", Text()),
                    ("isUnknown", Flag()),
                    (
                        "reasons",
                        List(Object("A rule.", ("category", Text()), ("rule", Text()), ("evidence", List(Text()))))
                    ),
                    ("text", Text("The explanation as text."))
                )
            ),
            (
                Problem,
                Object(
                    "Problem details (RFC 9457).",
                    ("title", Text()),
                    ("status", Whole()),
                    ("detail", Text()),
                    (
                        "errors",
                        new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Description = "Errors of the query by JSON path.",
                            AdditionalProperties = List(Text()),
                        }
                    )
                )
            ),
        ];

    /// <summary>
    /// Makes the schema of a table of two dimensions: an answer without what only answers to queries have.
    /// </summary>
    private static OpenApiSchema TableOf(string result)
    {
        OpenApiSchema table = JsonSchemas.Of(CrossTable, result).First(schema => schema.Name == CrossTable).Schema;
        table.Description = "A table by two dimensions.";
        foreach (
            string member in (string[])
                ["asOf", "unknown", "certainOf", "withoutUnit", "measure", "summary", "evidence", "issues"]
        )
        {
            table.Properties!.Remove(member);
            table.Required!.Remove(member);
        }

        return table;
    }

    private static (string Name, IOpenApiSchema Schema)[] PartnershipMembers() =>
        [
            ("id", Text()),
            ("municipality", Optional("Name of the municipality on the date; null if the record is reconstructed.")),
            ("municipalityCode", Optional("CBS code; null if the record is reconstructed.")),
            ("partner", Optional("Name of the partner.")),
            ("partnerKind", Text()),
            ("country", Text("ISO 3166 code.")),
            ("countryNl", Optional("Name in Dutch.")),
            ("countryEn", Optional("Name in English.")),
            ("start", Optional("First day, month or year.")),
            ("end", Optional("Last day, month or year.")),
            ("status", Codes("not-begun", "active", "possible", "ended")),
            ("evidence", Codes("stated", "derived", "reconstructed")),
            ("description", Optional("Description.")),
            (
                "record",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "The record as in a file. Not in lists. A reconstructed one has a municipality too.",
                }
            ),
        ];

    private static OpenApiSchema Object(string description, params (string Name, IOpenApiSchema Schema)[] members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
        };

    private static OpenApiSchema Required(OpenApiSchema schema, params string[] names)
    {
        schema.Required = new HashSet<string>(names, StringComparer.Ordinal);
        return schema;
    }

    private static OpenApiSchemaReference Reference(string name) => new(name);

    private static OpenApiSchema Text(string? description = null) =>
        new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Optional(string description) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };

    private static OpenApiSchema Whole(string? description = null) =>
        new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int64",
            Description = description,
        };

    private static OpenApiSchema Flag(string? description = null) =>
        new() { Type = JsonSchemaType.Boolean, Description = description };

    private static OpenApiSchema Codes(params string[] codes) =>
        new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code))] };

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };
}
