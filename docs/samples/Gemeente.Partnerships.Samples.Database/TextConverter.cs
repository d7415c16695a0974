using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gemeente.Partnerships.Samples.Database;

/// <summary>
/// Stores a code or date of the library as text. It works for every type of which the text can be parsed; a wrong text in
/// the table is an error.
/// </summary>
public sealed class TextConverter<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Parse(text))
    where T : IParsable<T>
{
    private static T Parse(string text) => T.Parse(text, null);
}
