using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The JSON path of a place, found by reading up to it again: only who makes a mistake pays for paths.
/// </summary>
internal static class JsonPathFinder
{
    private const int MaxNameLength = 64;

    /// <summary>
    /// The path within a value or an object, from nothing (the value itself) to such as <c>.evidence.sources[1]</c>.
    /// </summary>
    /// <param name="json">
    /// From the begin of the value, or from a place between members of the object, and perhaps on behind it.
    /// </param>
    /// <param name="state">The state of reading at that begin.</param>
    /// <param name="isInside">Whether that begin is inside an object.</param>
    /// <param name="offset">The offset of a token, or of where the value cannot be read on.</param>
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
            // The place is where reading ends.
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
        return name.Length <= MaxNameLength
            ? Encoding.UTF8.GetString(name)
            : Encoding.UTF8.GetString(name[..MaxNameLength]) + "...";
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
