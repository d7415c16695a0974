using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>
/// The types of the format, and every type that writes itself as JSON: tables, filters, queries and their answers. A
/// table has the type of its categories, so that no list can name all of them. Safe for use by several threads.
/// </summary>
internal sealed class FormatTypeInfoResolver : IJsonTypeInfoResolver
{
    private static readonly JsonWritableConverter Converter = new();

    private static readonly MethodInfo Maker = (
        (Func<JsonSerializerOptions, JsonTypeInfo>)Create<IJsonWritable>
    ).Method.GetGenericMethodDefinition();

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        typeof(IJsonWritable).IsAssignableFrom(type) && !type.IsValueType
            ? OfWritable(type, options)
            : ((IJsonTypeInfoResolver)PartnershipJsonContext.Default).GetTypeInfo(type, options);

    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "The type is a class, and all classes share the code of the method for IJsonWritable."
    )]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameter has no requirements.")]
    private static JsonTypeInfo OfWritable(Type type, JsonSerializerOptions options) =>
        Maker.MakeGenericMethod(type).CreateDelegate<Func<JsonSerializerOptions, JsonTypeInfo>>()(options);

    private static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : IJsonWritable => JsonMetadataServices.CreateValueInfo<T>(options, Converter);
}
