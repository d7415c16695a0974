using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Json.Writing;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>Reads and writes a whole data set for serializers: a document of the format inside other JSON.</summary>
internal sealed class DataSetConverter : JsonConverter<PartnershipDataSet>
{
    public override PartnershipDataSet Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        PartnershipDataSet dataSet = SerializerInput.Read(ref reader, options, PartnershipJson.Read).DataSet;
        return SerializerInput.IsRefused(dataSet.Issues, options)
            ? throw SerializerInput.Refusal(dataSet.Issues)
            : dataSet with
            {
                Issues = [.. SerializerInput.WithoutLines(dataSet.Issues)],
            };
    }

    public override void Write(Utf8JsonWriter writer, PartnershipDataSet value, JsonSerializerOptions options) =>
        DataSetWriter.Write(writer, value);
}
