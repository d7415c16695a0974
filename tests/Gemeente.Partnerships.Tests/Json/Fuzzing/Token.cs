using System.Text.Json;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>A name or a whole value in a file, with its place.</summary>
internal sealed record Token(int Start, int End, bool IsName, bool IsItem)
{
    /// <summary>The names and values in the order of their begins, up to the place where the file is not JSON.</summary>
    public static List<Token> Find(ReadOnlySpan<byte> file)
    {
        List<Token> tokens = [];
        var open = new Stack<(int Index, bool IsArray)>();
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1_000 });
        try
        {
            while (reader.Read())
            {
                bool isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                if (isEnd)
                {
                    int begin = open.Pop().Index;
                    tokens[begin] = tokens[begin] with { End = (int)reader.BytesConsumed };
                    continue;
                }

                bool isName = reader.TokenType == JsonTokenType.PropertyName;
                int start = (int)reader.TokenStartIndex;
                tokens.Add(
                    new Token(
                        start,
                        isName ? start + reader.ValueSpan.Length + 2 : (int)reader.BytesConsumed,
                        isName,
                        open.TryPeek(out var of) && of.IsArray
                    )
                );
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push((tokens.Count - 1, reader.TokenType == JsonTokenType.StartArray));
            }
        }
        catch (JsonException)
        {
            // The tokens found before it are returned.
        }

        return tokens;
    }
}
