using System.Text.Json;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The reason why a text is not JSON, as a message gives it: shortened, and without the line.</summary>
internal static class JsonReason
{
    private const int MaxLength = 200;

    public static string Of(JsonException e) => Excerpt.Of(e.Message.Split(" LineNumber")[0], MaxLength);
}
