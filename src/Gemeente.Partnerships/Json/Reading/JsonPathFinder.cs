using System.Globalization;
using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Finds the JSON path of a place by reading the text up to it again. Paths are computed for issues only.
/// </summary>
internal static class JsonPathFinder
{
    private const int MaxNameLength = 64;

    /// <summary>
    /// Returns the path within a value or an object, such as <c>.evidence.sources[1]</c>; empty for the value itself.
    /// </summary>
    /// <param name="json">
    /// The text from the begin of the value, or from a place between members of the object. It may continue after the
    /// value.
    /// </param>
    /// <param name="state">The state of the reader where the text begins.</param>
    /// <param name="isInside">True if the text begins inside an object.</param>
    /// <param name="offset">The offset of a token, or of the first byte that cannot be read.</param>
    public static string Find(ReadOnlySpan<byte> json, JsonReaderState state, bool isInside, int offset)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state);
        var path = new Stack<Step>();
        if (isInside)
            path.Push(default);
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= offset)
                Follow(ref reader, path);
        }
        catch (JsonException)
        {
            // Reading ends at the place.
        }

        return string.Concat(path.Reverse());
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<Step> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.Pop();
                path.Push(new Step(NameOf(ref reader), null));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Pop();
                return;
        }

        if (path.TryPeek(out Step step) && step.Index is { } index)
        {
            path.Pop();
            path.Push(new Step(null, index + 1));
        }

        if (reader.TokenType == JsonTokenType.StartObject)
            path.Push(default);
        else if (reader.TokenType == JsonTokenType.StartArray)
            path.Push(new Step(null, -1));
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> name = reader.ValueSpan;
        return Excerpt.Of(Encoding.UTF8.GetString(name), MaxNameLength);
    }

    private readonly record struct Step(string? Name, int? Index)
    {
        public override string ToString() =>
            Index is { } index
                ? index < 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"[{index}]")
                : Name is null
                    ? ""
                    : Name.Length > 0 && Name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$' or '.')
                        ? $".{Name}"
                        : $"['{Name}']";
    }
}
