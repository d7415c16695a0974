using System.ComponentModel;
using System.Globalization;

namespace Gemeente.Partnerships.Text;

/// <summary>
/// Converts a value from and to its text, so that configuration and model binding read it. A wrong text is an error.
/// Safe for use by several threads.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class TextConverter<T> : TypeConverter
    where T : ITextValue<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <exception cref="FormatException">The text is not a value.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? ITextValue<T>.Read(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(
        ITypeDescriptorContext? context,
        CultureInfo? culture,
        object? value,
        Type destinationType
    ) =>
        value is T known && destinationType == typeof(string)
            ? known.ToString()
            : base.ConvertTo(context, culture, value, destinationType);
}
