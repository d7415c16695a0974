using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Text;

/// <summary>A name in Dutch and in English.</summary>
/// <remarks>Immutable; equal when both texts are equal (ordinal). The default value is two empty texts.</remarks>
public readonly record struct Label
{
    private readonly string? _dutch;
    private readonly string? _english;

    /// <summary>Creates a label of a Dutch and an English text.</summary>
    [JsonConstructor]
    public Label(string dutch, string english)
    {
        ArgumentNullException.ThrowIfNull(dutch);
        ArgumentNullException.ThrowIfNull(english);
        _dutch = dutch;
        _english = english;
    }

    /// <summary>Gets the Dutch text.</summary>
    public string Dutch => _dutch ?? "";

    /// <summary>Gets the English text.</summary>
    public string English => _english ?? "";

    /// <summary>Creates a label with one text for both languages, such as a proper name.</summary>
    public static Label Same(string text) => new(text, text);

    /// <summary>Gets the text in a language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is not defined.</exception>
    public string In(Language language) =>
        language switch
        {
            Language.Dutch => Dutch,
            Language.English => English,
            _ => throw new ArgumentOutOfRangeException(
                nameof(language),
                language,
                "The value is not a language of this library."
            ),
        };

    /// <summary>Compares both texts.</summary>
    public bool Equals(Label other) => Dutch == other.Dutch && English == other.English;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dutch, English);

    /// <summary>Returns the English text.</summary>
    public override string ToString() => English;
}
