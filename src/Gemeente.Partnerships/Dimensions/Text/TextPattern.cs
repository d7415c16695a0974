using System.Text;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>The pattern of a <see cref="TextRule"/>.</summary>
/// <remarks>Immutable. Equal when the folded words are equal: <c>Één-op-één</c> equals <c>een op een</c>.</remarks>
internal sealed class TextPattern : IEquatable<TextPattern>
{
    /// <summary>The number of words allowed at three dots in the pattern.</summary>
    public const int MaxGap = 5;

    /// <summary>The number of words allowed in a pattern.</summary>
    public const int MaxWords = 8;

    private readonly string _text;

    private TextPattern(string text, Word[] words)
    {
        _text = text;
        Words = words;
    }

    /// <summary>The words, in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public static TextPattern Parse(string text)
    {
        var words = new List<Word>();
        bool afterGap = false;
        foreach (string part in text.Split((char[])[' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "...")
            {
                if (words.Count == 0 || afterGap)
                    throw FormatErrors.Text(text, "a pattern: '...' is allowed only between two words");
                afterGap = true;
                continue;
            }

            bool openStart = part[0] == '*';
            bool openEnd = part.Length > 1 && part[^1] == '*';
            string stem = Fold(part.AsSpan()[(openStart ? 1 : 0)..(openEnd ? ^1 : ^0)]);
            if (stem.Length == 0)
                throw FormatErrors.Text(
                    text,
                    "a pattern: words have letters and digits, and '*' only before or after them"
                );
            words.Add(new Word(new WordTest(stem, !openStart, !openEnd), afterGap));
            afterGap = false;
        }

        if (afterGap)
            throw FormatErrors.Text(text, "a pattern: '...' is allowed only between two words");
        return words.Count is > 0 and <= MaxWords
            ? new TextPattern(text, [.. words])
            : throw FormatErrors.Text(text, $"a pattern: it has 1 to {MaxWords} words");
    }

    /// <inheritdoc/>
    public bool Equals(TextPattern? other) => other is not null && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => Words[0].GetHashCode();

    /// <summary>Returns the pattern as written.</summary>
    public override string ToString() => _text;

    /// <summary>
    /// Gets the folded letters; an empty text when there are characters that are not letters or digits.
    /// </summary>
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

    /// <summary>One word of a pattern.</summary>
    /// <param name="Test">The test of the word.</param>
    /// <param name="AfterGap">True if other words are allowed between the word before and this one.</param>
    internal readonly record struct Word(WordTest Test, bool AfterGap);
}
