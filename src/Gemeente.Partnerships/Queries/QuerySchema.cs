namespace Gemeente.Partnerships.Queries;

/// <summary>The JSON Schemas of queries and answers. Safe for use by several threads.</summary>
internal static class QuerySchema
{
    private static readonly Lazy<string> LazyQuery = new(static () => Read("aggregate-query.schema.json"));
    private static readonly Lazy<string> LazyResult = new(static () => Read("query-result.schema.json"));

    public static string Query => LazyQuery.Value;

    public static string Result => LazyResult.Value;

    private static string Read(string resource)
    {
        using Stream stream = typeof(QuerySchema).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
