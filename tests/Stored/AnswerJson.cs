using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.StoredTests;

/// <summary>Answers as texts that can be compared byte for byte.</summary>
internal static class AnswerJson
{
    public static string Of(QueryResult result)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            result.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Returns the answer, or the issues of a query that is refused.</summary>
    public static async Task<string> OrIssuesOf(Func<Task<QueryResult>> run)
    {
        try
        {
            return Of(await run());
        }
        catch (InvalidQueryException wrong)
        {
            return string.Join('\n', wrong.Issues);
        }
    }
}
