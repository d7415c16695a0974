using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;

namespace Host.Snippets;

public sealed class HostJsonTests
{
    [Fact]
    public void Serialize_RecordsInATypeOfTheHost_ReadsBackEqual()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), new DateOnly(2007, 6, 30));
        Tile tile = new(
            "Turkey",
            new AggregateQuery { By = ["theme"] },
            [catalog.GetPartnership("ncdo-01").Partnership],
            new() { ["TR"] = 13 }
        );

        #region serialize
        string json = JsonSerializer.Serialize(tile, HostJson.Default.Tile); // generated, without reflection
        Tile? read = JsonSerializer.Deserialize(json, HostJson.Default.Tile);
        string table = JsonSerializer.Serialize(catalog.Partnerships.CountBy(PartnershipDimensions.Country));
        #endregion

        Assert.Contains("\"municipality\":\"0141\"", json, StringComparison.Ordinal);
        Assert.Equal(tile with { Goals = read!.Goals }, read);
        Assert.Equal(tile.Goals, read.Goals);
        Assert.Contains("\"total\":39", table, StringComparison.Ordinal);
    }
}

#region host context
public sealed record Tile(
    string Title,
    AggregateQuery Query,
    ValueList<Partnership> Examples,
    Dictionary<CountryCode, int> Goals
);

[JsonSerializable(typeof(Tile))]
public sealed partial class HostJson : JsonSerializerContext;
#endregion
