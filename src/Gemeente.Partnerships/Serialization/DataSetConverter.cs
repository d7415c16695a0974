using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Serialization;

/// <summary>A whole data set for serializers: a document of the format inside another one.</summary>
internal sealed class DataSetConverter : JsonConverter<PartnershipDataSet>
{
    public override PartnershipDataSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        PartnershipReadResult result = PartnershipJson.Read(JsonMarshal.GetRawUtf8Value(document.RootElement));
        bool allowsUnknown = options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Skip;
        return result.HasErrors || (!allowsUnknown && result.DataSet.Issues.Any(issue => issue.Code == IssueCodes.UnknownMember))
            ? throw new JsonException(string.Join('\n', result.DataSet.Issues))
            : result.DataSet;
    }

    public override void Write(Utf8JsonWriter writer, PartnershipDataSet value, JsonSerializerOptions options)
        => DataSetWriter.Write(writer, value);
}
