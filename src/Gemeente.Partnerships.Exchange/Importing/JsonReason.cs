using System.Text.Json;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// Why a text is not JSON, as a message says it: without the line, which the issue has, and not longer than is read.
/// </summary>
internal static class JsonReason
{
    private const int Longest = 200;

    public static string Of(JsonException e) => Excerpt.Of(e.Message.Split(" LineNumber")[0], Longest);
}
