using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gemeente.Partnerships.Checks;

namespace Gemeente.Partnerships.Text;

/// <summary>
/// A value with one text: the kind of every code and date. The type says how the text is read and written, and this
/// interface makes it parsable and formattable for hosts: minimal APIs, logging, interpolated text.
/// </summary>
/// <typeparam name="TSelf">The type.</typeparam>
internal interface ITextValue<TSelf> : ISpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : ITextValue<TSelf>
{
    /// <summary>The expected text, with an article, for messages.</summary>
    static abstract string ExpectedText { get; }

    /// <summary>Reads a text; false if it is not a value.</summary>
    static abstract bool TryRead(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out TSelf value);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TSelf.TryRead(s, out TSelf? value) ? value : throw FormatErrors.Text(s, TSelf.ExpectedText);

    static bool ISpanParsable<TSelf>.TryParse(
        ReadOnlySpan<char> s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out TSelf result
    ) => TSelf.TryRead(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
        string.IsNullOrEmpty(format)
            ? ToString()!
            : throw new FormatException($"'{format}' is not a format of {TSelf.ExpectedText}; it has one text only.");

    bool ISpanFormattable.TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Encoding.UTF8.TryGetBytes(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <summary>Reads a text; throws if it is not a value.</summary>
    /// <exception cref="FormatException">The text is not a value.</exception>
    internal static TSelf Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TSelf.Parse(text.AsSpan(), null);
    }
}
