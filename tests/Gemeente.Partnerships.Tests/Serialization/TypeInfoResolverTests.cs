using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Serialization;

namespace Gemeente.Partnerships.Tests.Serialization;

/// <summary>A host's own serializer writes records as the format has them, without reflection.</summary>
public sealed class TypeInfoResolverTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = PartnershipJson.TypeInfoResolver };

    [Fact]
    public void Records_come_back_equal() => RandomRecords.DataSet.Sample(
        dataSet =>
        {
            Assert.All(dataSet.Partnerships, ComesBack);
            Assert.All(dataSet.Profiles, ComesBack);
            Assert.All(dataSet.Municipalities.All, ComesBack);
            Assert.All(dataSet.Countries.All, ComesBack);
            Assert.All(dataSet.Countries.IncomeGroups, ComesBack);
            Assert.All(dataSet.Countries.EuStatuses, ComesBack);
            Assert.All(dataSet.Attribution, ComesBack);
            ComesBack(dataSet.Attribution);
        },
        iter: 30);

    [Fact]
    public void A_mistake_is_said_at_once()
    {
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Partner>("""{"kind":"municipality","country":"Turkey"}""", Options));

        Assert.Contains("'Turkey' is malformed.", error.Message, StringComparison.Ordinal);
    }

    private static void ComesBack<T>(T value)
        where T : class
        => Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options));
}
