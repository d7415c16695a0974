using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.AspNetCore.Api;

/// <summary>The metadata of the answers, so that no reflection is needed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DimensionItem[]))]
[JsonSerializable(typeof(PartnershipPage))]
[JsonSerializable(typeof(PartnershipItem))]
[JsonSerializable(typeof(ExplanationItem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static readonly JsonSerializerOptions WithRecords = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, PartnershipJson.TypeInfoResolver),
    };

    /// <summary>Writes a partnership: the members of the item, and the record as <c>record</c>.</summary>
    public static void WriteDetail(Utf8JsonWriter writer, PartnershipDetail detail)
    {
        using JsonDocument item = JsonSerializer.SerializeToDocument(detail.Item, Default.PartnershipItem);
        writer.WriteStartObject();
        foreach (JsonProperty member in item.RootElement.EnumerateObject())
            member.WriteTo(writer);
        writer.WritePropertyName("record");
        JsonSerializer.Serialize(
            writer,
            detail.Record,
            (JsonTypeInfo<Partnership>)WithRecords.GetTypeInfo(typeof(Partnership))
        );
        writer.WriteEndObject();
    }
}
