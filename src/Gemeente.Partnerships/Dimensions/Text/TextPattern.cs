using System.Text;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>The pattern of a <see cref="TextRule"/>.</summary>
/// <remarks>Immutable. Equal when the folded words are: <c>Één-op-één</c> is <c>een op een</c>.</remarks>
internal sealed class TextPattern : IEquatable<TextPattern>
{
    /// <summary>How many words may stand where the pattern has three dots.</summary>
    public const int MaxGap = 5;

    /// <summary>How many words a pattern may have.</summary>
    public const int MaxWords = 8;

    private readonly string _text;

    private TextPattern(string text, PatternWord[] words)
    {
        _text = text;
        Words = words;
    }

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<PatternWord> Words { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public static TextPattern Parse(string text)
    {
        var words = new List<PatternWord>();
        bool afterGap = false;
        foreach (string part in text.Split((char[])[' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "...")
            {
                if (words.Count == 0 || afterGap)
                    throw Malformed.Text(text, "a pattern: '...' stands between two words");
                afterGap = true;
                continue;
            }

            bool openStart = part[0] == '*';
            bool openEnd = part.Length > 1 && part[^1] == '*';
            string stem = Fold(part.AsSpan()[(openStart ? 1 : 0)..(openEnd ? ^1 : ^0)]);
            if (stem.Length == 0)
                throw Malformed.Text(
                    text,
                    "a pattern: words have letters and digits, and '*' only before or after them"
                );
            words.Add(new PatternWord(new WordTest(stem, !openStart, !openEnd), afterGap));
            afterGap = false;
        }

        if (afterGap)
            throw Malformed.Text(text, "a pattern: '...' stands between two words");
        return words.Count is > 0 and <= MaxWords
            ? new TextPattern(text, [.. words])
            : throw Malformed.Text(text, $"a pattern: it has 1 to {MaxWords} words");
    }

    /// <inheritdoc/>
    public bool Equals(TextPattern? other) => other is not null && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => Words[0].GetHashCode();

    /// <summary>The pattern as it was written.</summary>
    public override string ToString() => _text;

    /// <summary>The folded letters, or nothing when there are other signs among them.</summary>
    private static string Fold(ReadOnlySpan<char> part)
    {
        var folded = new StringBuilder(part.Length);
        foreach (char character in part)
        {
            if (LetterFolding.IsMark(character))
                continue;
            if (!char.IsLetterOrDigit(character))
                return string.Empty;
            folded.Append(LetterFolding.Fold(character, out char second));
            if (second != '\0')
                folded.Append(second);
        }

        return folded.ToString();
    }
}
