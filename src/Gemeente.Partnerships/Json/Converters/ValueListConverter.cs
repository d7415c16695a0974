using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// Reads and writes each <see cref="ValueList{T}"/> as a JSON array. The type has it as an attribute.
/// </summary>
/// <remarks>
/// In a program that is compiled ahead of time, it supports the lists of this library and of classes. A host adds a
/// <see cref="ValueListConverter{T}"/> for a list of numbers or of its own structs. Immutable and safe for use by
/// several threads; equal by reference.
/// </remarks>
public sealed class ValueListConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsConstructedGenericType
            && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">
    /// The items are structs of the host, and the program is compiled ahead of time.
    /// </exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return FormatConverters.FindOfList(typeToConvert) ?? Make(typeToConvert.GetGenericArguments()[0]);
    }

    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Classes share the code of those that the library has converters of."
    )]
    private static JsonConverter Make(Type item) =>
        RuntimeFeature.IsDynamicCodeSupported || !item.IsValueType
            ? (JsonConverter)Activator.CreateInstance(typeof(ValueListConverter<>).MakeGenericType(item))!
            : throw new NotSupportedException(
                $"A program compiled ahead of time has no converter of ValueList<{item}>. "
                    + $"Add a ValueListConverter<{item.Name}> to the serializer's options."
            );
}
